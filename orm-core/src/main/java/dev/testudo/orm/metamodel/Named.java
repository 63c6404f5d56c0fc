package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;

/** An expression with a name. The name is never part of the SQL text. */
record Named<T>(Expr<T> expr, String label) implements Expr<T> {
  @Override
  public Term term() {
    return expr.term();
  }

  @Override
  public ColumnType<T> type() {
    return expr.type();
  }
}
