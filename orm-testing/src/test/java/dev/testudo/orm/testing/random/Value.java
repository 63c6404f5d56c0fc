package dev.testudo.orm.testing.random;

import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.NumberExpr;
import dev.testudo.orm.metamodel.TextExpr;
import dev.testudo.orm.metamodel.TimeExpr;
import dev.testudo.orm.testing.random.model.ItemPath;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of a row, as a part of a query and in plain Java. */
record Value<T, E extends Expr<T>>(
    String text, Function<ItemPath, E> query, Function<Fact, @Nullable T> java) {

  /** A number. */
  static <N extends Number> Value<N, NumberExpr<N>> number(
      String text,
      Function<ItemPath, ? extends NumberExpr<N>> query,
      Function<Fact, @Nullable N> java) {
    return new Value<>(text, query::apply, java);
  }

  /** A text. */
  static Value<String, TextExpr> text(
      String text,
      Function<ItemPath, ? extends TextExpr> query,
      Function<Fact, @Nullable String> java) {
    return new Value<>(text, query::apply, java);
  }

  /** A date or a time. */
  static <T> Value<T, TimeExpr<T>> time(
      String text,
      Function<ItemPath, ? extends TimeExpr<T>> query,
      Function<Fact, @Nullable T> java) {
    return new Value<>(text, query::apply, java);
  }

  /** Anything that compares. */
  static <T> Value<T, Expr<T>> of(
      String text, Function<ItemPath, ? extends Expr<T>> query, Function<Fact, @Nullable T> java) {
    return new Value<>(text, query::apply, java);
  }

  /** The same, known for no more than a value. */
  Value<T, Expr<T>> plain() {
    return new Value<>(text, query::apply, java);
  }
}
