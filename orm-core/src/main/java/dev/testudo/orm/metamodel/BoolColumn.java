package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;

/** A column of booleans, and the condition that it is true. */
public final class BoolColumn extends FieldColumn<Boolean> implements Condition {
  /** The column of a field in a source. */
  public BoolColumn(Source source, Field<Boolean> field) {
    super(source, field, field.type());
  }

  @Override
  public Condition isTrue() {
    return eq(true);
  }

  @Override
  public Condition isFalse() {
    return eq(false);
  }
}
