package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;

/** A column of 64-bit integers. */
public final class LongColumn extends FieldColumn<Long> implements LongExpr {
  /** The column of a field in a source. */
  public LongColumn(Source source, Field<Long> field) {
    super(source, field, field.type());
  }

  /** Gives the column a value. */
  public Assignment set(int value) {
    return set(Long.valueOf(value));
  }
}
