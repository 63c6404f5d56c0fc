package dev.testudo.orm.metamodel;

import java.util.Arrays;

/** A int inside a query; takes primitives as well as boxes. */
public interface IntExpr extends Expr<Integer> {
  /** Equal to a value. */
  default Condition eq(int value) {
    return eq(Integer.valueOf(value));
  }

  /** Not equal to a value, or NULL. */
  default Condition ne(int value) {
    return ne(Integer.valueOf(value));
  }

  /** Less than a value. */
  default Condition lt(int value) {
    return lt(Integer.valueOf(value));
  }

  /** Less than or equal to a value. */
  default Condition le(int value) {
    return le(Integer.valueOf(value));
  }

  /** Greater than a value. */
  default Condition gt(int value) {
    return gt(Integer.valueOf(value));
  }

  /** Greater than or equal to a value. */
  default Condition ge(int value) {
    return ge(Integer.valueOf(value));
  }

  /** Between two values, both included. */
  default Condition between(int low, int high) {
    return between(Integer.valueOf(low), Integer.valueOf(high));
  }

  /** One of some values. */
  default Condition in(int... values) {
    return in(Arrays.stream(values).boxed().toList());
  }

  /** None of some values, or NULL. */
  default Condition notIn(int... values) {
    return notIn(Arrays.stream(values).boxed().toList());
  }
}
