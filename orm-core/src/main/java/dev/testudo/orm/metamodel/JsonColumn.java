package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;

/** A column that holds a JSON document. */
public final class JsonColumn<T> extends FieldColumn<T> implements JsonExpr<T> {
  /** The column of a field in a source. */
  public JsonColumn(Source source, Field<T> field) {
    super(source, field, field.type());
  }
}
