package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;

/** A column of numbers other than int and long. */
public final class NumberColumn<N extends Number> extends FieldColumn<N> implements NumberExpr<N> {
  /** The column of a field in a source. */
  public NumberColumn(Source source, Field<N> field) {
    super(source, field, field.type());
  }
}
