package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;
import java.util.Arrays;

/** A long inside a query; takes primitives as well as boxes. */
public interface LongExpr extends NumberExpr<Long> {
  /** Equal to a value. */
  default Condition eq(int value) {
    return eq(Long.valueOf(value));
  }

  /** Not equal to a value, or NULL. */
  default Condition ne(int value) {
    return ne(Long.valueOf(value));
  }

  /** Less than a value. */
  default Condition lt(int value) {
    return lt(Long.valueOf(value));
  }

  /** Less than or equal to a value. */
  default Condition le(int value) {
    return le(Long.valueOf(value));
  }

  /** Greater than a value. */
  default Condition gt(int value) {
    return gt(Long.valueOf(value));
  }

  /** Greater than or equal to a value. */
  default Condition ge(int value) {
    return ge(Long.valueOf(value));
  }

  /** Between two values, both included. */
  default Condition between(int low, int high) {
    return between(Long.valueOf(low), Long.valueOf(high));
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

  /** The sum with a number. */
  default LongExpr plus(int other) {
    return plus(Long.valueOf(other));
  }

  @Override
  default LongExpr plus(Long other) {
    return Computed.longs(
        Calculation.term(this, Function.PLUS, Calculation.value(this, Function.PLUS, other)));
  }

  @Override
  default LongExpr plus(Expr<Long> other) {
    return Computed.longs(Calculation.term(this, Function.PLUS, other.term()));
  }

  /** The difference to a number. */
  default LongExpr minus(int other) {
    return minus(Long.valueOf(other));
  }

  @Override
  default LongExpr minus(Long other) {
    return Computed.longs(
        Calculation.term(this, Function.MINUS, Calculation.value(this, Function.MINUS, other)));
  }

  @Override
  default LongExpr minus(Expr<Long> other) {
    return Computed.longs(Calculation.term(this, Function.MINUS, other.term()));
  }

  /** The product with a number. */
  default LongExpr times(int other) {
    return times(Long.valueOf(other));
  }

  @Override
  default LongExpr times(Long other) {
    return Computed.longs(
        Calculation.term(this, Function.TIMES, Calculation.value(this, Function.TIMES, other)));
  }

  @Override
  default LongExpr times(Expr<Long> other) {
    return Computed.longs(Calculation.term(this, Function.TIMES, other.term()));
  }

  /** The quotient by a number, towards zero. */
  default LongExpr dividedBy(int other) {
    return dividedBy(Long.valueOf(other));
  }

  @Override
  default LongExpr dividedBy(Long other) {
    return Computed.longs(
        Calculation.term(this, Function.DIVIDE, Calculation.value(this, Function.DIVIDE, other)));
  }

  @Override
  default LongExpr dividedBy(Expr<Long> other) {
    return Computed.longs(Calculation.term(this, Function.DIVIDE, other.term()));
  }

  /** What a division by a number leaves, with the sign of this number. */
  default LongExpr modulo(int other) {
    return modulo(Long.valueOf(other));
  }

  @Override
  default LongExpr modulo(Long other) {
    return Computed.longs(
        Calculation.term(this, Function.MODULO, Calculation.value(this, Function.MODULO, other)));
  }

  @Override
  default LongExpr modulo(Expr<Long> other) {
    return Computed.longs(Calculation.term(this, Function.MODULO, other.term()));
  }

  @Override
  default LongExpr negate() {
    return Computed.longs(Calculation.negated(this));
  }
}
