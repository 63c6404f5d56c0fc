package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed value inside a query. Conditions are two-valued: a comparison with NULL is false, and
 * what negates it ({@code ne}, {@code notIn}, {@code not}) is its complement and keeps NULL rows.
 *
 * <p>Arguments are bound, never part of the SQL text. A null argument is refused, since nothing
 * equals NULL: {@link #isNull()} asks for it.
 *
 * @param <T> the value's Java type
 */
public interface Expr<T> extends Order, Selectable<T> {
  /** The expression as part of a statement. */
  Term term();

  /** The expression's type. */
  ColumnType<T> type();

  /** Equal to a value. */
  default Condition eq(T value) {
    return Conditions.compare(this, Term.Operator.EQ, value);
  }

  /** Equal to another expression. */
  default Condition eq(Expr<? extends T> other) {
    return Conditions.compare(this, Term.Operator.EQ, other);
  }

  /** Not equal to a value, or NULL. */
  default Condition ne(T value) {
    return eq(value).not();
  }

  /** Not equal to another expression, or either is NULL. */
  default Condition ne(Expr<? extends T> other) {
    return eq(other).not();
  }

  /** Less than a value. */
  default Condition lt(T value) {
    return Conditions.compare(this, Term.Operator.LT, value);
  }

  /** Less than another expression. */
  default Condition lt(Expr<? extends T> other) {
    return Conditions.compare(this, Term.Operator.LT, other);
  }

  /** Less than or equal to a value. */
  default Condition le(T value) {
    return Conditions.compare(this, Term.Operator.LE, value);
  }

  /** Less than or equal to another expression. */
  default Condition le(Expr<? extends T> other) {
    return Conditions.compare(this, Term.Operator.LE, other);
  }

  /** Greater than a value. */
  default Condition gt(T value) {
    return Conditions.compare(this, Term.Operator.GT, value);
  }

  /** Greater than another expression. */
  default Condition gt(Expr<? extends T> other) {
    return Conditions.compare(this, Term.Operator.GT, other);
  }

  /** Greater than or equal to a value. */
  default Condition ge(T value) {
    return Conditions.compare(this, Term.Operator.GE, value);
  }

  /** Greater than or equal to another expression. */
  default Condition ge(Expr<? extends T> other) {
    return Conditions.compare(this, Term.Operator.GE, other);
  }

  /** Between two values, both included. */
  default Condition between(T low, T high) {
    return Conditions.of(
        new Term.Between(term(), Conditions.bind(this, low), Conditions.bind(this, high)));
  }

  /** One of some values; of none, nothing. */
  default Condition in(Collection<? extends T> values) {
    return Conditions.in(this, values);
  }

  /** None of some values, or NULL; of none, everything. */
  default Condition notIn(Collection<? extends T> values) {
    return in(values).not();
  }

  /** One of the values that a query gives; NULLs among them match nothing. */
  default Condition in(Subquery<? extends T> values) {
    return Conditions.of(new Term.InSelect(List.of(term()), values.select()));
  }

  /** None of the values that a query gives, or NULL. */
  default Condition notIn(Subquery<? extends T> values) {
    return in(values).not();
  }

  /** NULL. */
  default Condition isNull() {
    return Conditions.of(new Term.NullTest(term(), true));
  }

  /** Not NULL. */
  default Condition isNotNull() {
    return Conditions.of(new Term.NullTest(term(), false));
  }

  /** Smallest first; NULLs last. */
  default Order asc() {
    var order = new Ordering(term(), false, Ordering.Nulls.LARGEST);
    return () -> order;
  }

  /** Largest first; NULLs first. */
  default Order desc() {
    var order = new Ordering(term(), true, Ordering.Nulls.LARGEST);
    return () -> order;
  }

  @Override
  default Ordering ordering() {
    return asc().ordering();
  }

  /** The same expression under a name, which is its key in JSON results. */
  default Expr<T> as(String name) {
    return new Named<>(this, name);
  }

  /** The name of the expression: the field's, or the one it was given; null if it has none. */
  default @Nullable String label() {
    return null;
  }

  @Override
  default List<Term> terms() {
    return List.of(term());
  }

  /**
   * The value as the {@link #type} reads it. Not to be overridden: who reads many rows asks that
   * type itself.
   */
  @Override
  default @Nullable T read(Row row, int at) {
    return type().get(row, at);
  }

  @Override
  default String describe(int index) {
    String name = label();
    return name == null ? "an expression" : name;
  }
}
