package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term.Summary;
import dev.testudo.orm.type.Types;

/**
 * The functions of queries. Aggregates leave NULLs out; of no value at all, a count is 0 and every
 * other aggregate NULL.
 */
public final class Fn extends WindowFunctions {
  private Fn() {}

  /** How many rows there are. */
  public static LongAggregate count() {
    return LongAggregate.rows();
  }

  /** How many values there are. */
  public static LongAggregate count(Expr<?> of) {
    return LongAggregate.of(Summary.COUNT, of.term());
  }

  /** The smallest value. */
  public static <T> Aggregate<T> min(Expr<T> of) {
    return Aggregate.of(Summary.MIN, of.term(), of.type());
  }

  /** The largest value. */
  public static <T> Aggregate<T> max(Expr<T> of) {
    return Aggregate.of(Summary.MAX, of.term(), of.type());
  }

  /** The sum of 64-bit integers; the query fails if it does not fit one. */
  public static LongAggregate sum(LongExpr of) {
    return LongAggregate.of(Summary.SUM, of.term());
  }

  /** The sum of 32-bit integers. */
  public static LongAggregate sum(IntExpr of) {
    return LongAggregate.of(Summary.SUM, of.term());
  }

  /** The sum of other numbers, exact of decimals. */
  public static <N extends Number> Aggregate<N> sum(Expr<N> of) {
    return Aggregate.of(Summary.SUM, of.term(), of.type().operand());
  }

  /** The average, as a 64-bit float. */
  public static Aggregate<Double> avg(Expr<? extends Number> of) {
    return Aggregate.of(Summary.AVG, of.term(), Types.DOUBLE);
  }
}
