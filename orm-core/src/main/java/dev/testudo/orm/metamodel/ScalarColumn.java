package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;

/** A column of any type that has no operations of its own: UUID, enum, bytes, converted types. */
public final class ScalarColumn<T> extends FieldColumn<T> {
  /** The column of a field in a source. */
  public ScalarColumn(Source source, Field<T> field) {
    super(source, field, field.type());
  }
}
