package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;

/** A column of a date or a time. */
public final class TimeColumn<T> extends FieldColumn<T> implements TimeExpr<T> {
  /** The column of a field in a source. */
  public TimeColumn(Source source, Field<T> field) {
    super(source, field, field.type());
  }
}
