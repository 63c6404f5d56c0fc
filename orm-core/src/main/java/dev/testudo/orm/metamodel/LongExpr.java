package dev.testudo.orm.metamodel;

import java.util.Arrays;

/** A long inside a query; takes primitives as well as boxes. */
public interface LongExpr extends Expr<Long> {
  /** Equal to a value. */
  default Condition eq(long value) {
    return eq(Long.valueOf(value));
  }

  /** Not equal to a value, or NULL. */
  default Condition ne(long value) {
    return ne(Long.valueOf(value));
  }

  /** Less than a value. */
  default Condition lt(long value) {
    return lt(Long.valueOf(value));
  }

  /** Less than or equal to a value. */
  default Condition le(long value) {
    return le(Long.valueOf(value));
  }

  /** Greater than a value. */
  default Condition gt(long value) {
    return gt(Long.valueOf(value));
  }

  /** Greater than or equal to a value. */
  default Condition ge(long value) {
    return ge(Long.valueOf(value));
  }

  /** Between two values, both included. */
  default Condition between(long low, long high) {
    return between(Long.valueOf(low), Long.valueOf(high));
  }

  /** One of some values. */
  default Condition in(long... values) {
    return in(Arrays.stream(values).boxed().toList());
  }

  /** None of some values, or NULL. */
  default Condition notIn(long... values) {
    return notIn(Arrays.stream(values).boxed().toList());
  }
}
