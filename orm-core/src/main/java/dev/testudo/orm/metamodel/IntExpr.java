package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;
import java.util.Arrays;

/** An int inside a query; takes primitives as well as boxes. */
public interface IntExpr extends NumberExpr<Integer> {
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

  /** The sum with a number. */
  default IntExpr plus(int other) {
    return Computed.integer(
        Calculation.term(this, Function.PLUS, Calculation.value(this, Function.PLUS, other)));
  }

  @Override
  default IntExpr plus(Integer other) {
    return Computed.integer(
        Calculation.term(this, Function.PLUS, Calculation.value(this, Function.PLUS, other)));
  }

  @Override
  default IntExpr plus(Expr<Integer> other) {
    return Computed.integer(Calculation.term(this, Function.PLUS, other.term()));
  }

  /** The difference to a number. */
  default IntExpr minus(int other) {
    return Computed.integer(
        Calculation.term(this, Function.MINUS, Calculation.value(this, Function.MINUS, other)));
  }

  @Override
  default IntExpr minus(Integer other) {
    return Computed.integer(
        Calculation.term(this, Function.MINUS, Calculation.value(this, Function.MINUS, other)));
  }

  @Override
  default IntExpr minus(Expr<Integer> other) {
    return Computed.integer(Calculation.term(this, Function.MINUS, other.term()));
  }

  /** The product with a number. */
  default IntExpr times(int other) {
    return Computed.integer(
        Calculation.term(this, Function.TIMES, Calculation.value(this, Function.TIMES, other)));
  }

  @Override
  default IntExpr times(Integer other) {
    return Computed.integer(
        Calculation.term(this, Function.TIMES, Calculation.value(this, Function.TIMES, other)));
  }

  @Override
  default IntExpr times(Expr<Integer> other) {
    return Computed.integer(Calculation.term(this, Function.TIMES, other.term()));
  }

  /** The quotient by a number, towards zero. */
  default IntExpr dividedBy(int other) {
    return Computed.integer(
        Calculation.term(this, Function.DIVIDE, Calculation.value(this, Function.DIVIDE, other)));
  }

  @Override
  default IntExpr dividedBy(Integer other) {
    return Computed.integer(
        Calculation.term(this, Function.DIVIDE, Calculation.value(this, Function.DIVIDE, other)));
  }

  @Override
  default IntExpr dividedBy(Expr<Integer> other) {
    return Computed.integer(Calculation.term(this, Function.DIVIDE, other.term()));
  }

  /** What a division by a number leaves, with the sign of this number. */
  default IntExpr modulo(int other) {
    return Computed.integer(
        Calculation.term(this, Function.MODULO, Calculation.value(this, Function.MODULO, other)));
  }

  @Override
  default IntExpr modulo(Integer other) {
    return Computed.integer(
        Calculation.term(this, Function.MODULO, Calculation.value(this, Function.MODULO, other)));
  }

  @Override
  default IntExpr modulo(Expr<Integer> other) {
    return Computed.integer(Calculation.term(this, Function.MODULO, other.term()));
  }

  @Override
  default IntExpr negate() {
    return Computed.integer(Calculation.negated(this));
  }
}
