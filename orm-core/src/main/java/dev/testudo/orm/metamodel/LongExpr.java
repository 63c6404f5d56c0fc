package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;
import java.util.Arrays;

/** A long inside a query; takes primitives as well as boxes. */
public interface LongExpr extends NumberExpr<Long> {
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

  /** The sum with a number. */
  default LongExpr plus(long other) {
    return Computed.longs(
        Calculation.term(this, Function.PLUS, Calculation.value(this, Function.PLUS, other)));
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
  default LongExpr minus(long other) {
    return Computed.longs(
        Calculation.term(this, Function.MINUS, Calculation.value(this, Function.MINUS, other)));
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
  default LongExpr times(long other) {
    return Computed.longs(
        Calculation.term(this, Function.TIMES, Calculation.value(this, Function.TIMES, other)));
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
  default LongExpr dividedBy(long other) {
    return Computed.longs(
        Calculation.term(this, Function.DIVIDE, Calculation.value(this, Function.DIVIDE, other)));
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
  default LongExpr modulo(long other) {
    return Computed.longs(
        Calculation.term(this, Function.MODULO, Calculation.value(this, Function.MODULO, other)));
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
