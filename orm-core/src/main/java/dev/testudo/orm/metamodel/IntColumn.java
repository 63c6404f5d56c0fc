package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;

/** A column of 32-bit integers. */
public final class IntColumn extends FieldColumn<Integer> implements IntExpr {
  /** The column of a field in a source. */
  public IntColumn(Source source, Field<Integer> field) {
    super(source, field, field.type());
  }
}
