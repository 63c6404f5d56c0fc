package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;
import java.util.Arrays;

/** An int inside a query. */
public interface IntExpr extends NumberExpr<Integer> {
  /** One of some values. */
  default Condition in(int... values) {
    return in(Arrays.stream(values).boxed().toList());
  }

  /** None of some values, or NULL. */
  default Condition notIn(int... values) {
    return notIn(Arrays.stream(values).boxed().toList());
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

  @Override
  default IntExpr minus(Integer other) {
    return Computed.integer(
        Calculation.term(this, Function.MINUS, Calculation.value(this, Function.MINUS, other)));
  }

  @Override
  default IntExpr minus(Expr<Integer> other) {
    return Computed.integer(Calculation.term(this, Function.MINUS, other.term()));
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

  @Override
  default IntExpr dividedBy(Integer other) {
    return Computed.integer(
        Calculation.term(this, Function.DIVIDE, Calculation.value(this, Function.DIVIDE, other)));
  }

  @Override
  default IntExpr dividedBy(Expr<Integer> other) {
    return Computed.integer(Calculation.term(this, Function.DIVIDE, other.term()));
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
