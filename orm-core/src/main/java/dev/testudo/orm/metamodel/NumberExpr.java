package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;

/**
 * A number inside a query. Integers are computed with 64 bits on every engine, and a result beyond
 * them is an error; decimals are computed exactly, quotients of them to 10 digits after the point,
 * rounded half up; what is divided by zero is NULL.
 *
 * @param <N> the number's Java type
 */
public interface NumberExpr<N extends Number> extends Expr<N> {
  /** The sum with a number. */
  default NumberExpr<N> plus(N other) {
    return Calculation.number(this, Function.PLUS, Calculation.value(this, Function.PLUS, other));
  }

  /** The sum with another expression. */
  default NumberExpr<N> plus(Expr<N> other) {
    return Calculation.number(this, Function.PLUS, other.term());
  }

  /** The difference to a number. */
  default NumberExpr<N> minus(N other) {
    return Calculation.number(this, Function.MINUS, Calculation.value(this, Function.MINUS, other));
  }

  /** The difference to another expression. */
  default NumberExpr<N> minus(Expr<N> other) {
    return Calculation.number(this, Function.MINUS, other.term());
  }

  /** The product with a number. */
  default NumberExpr<N> times(N other) {
    return Calculation.number(this, Function.TIMES, Calculation.value(this, Function.TIMES, other));
  }

  /** The product with another expression. */
  default NumberExpr<N> times(Expr<N> other) {
    return Calculation.number(this, Function.TIMES, other.term());
  }

  /** The quotient by a number. */
  default NumberExpr<N> dividedBy(N other) {
    return Calculation.number(
        this, Function.DIVIDE, Calculation.value(this, Function.DIVIDE, other));
  }

  /** The quotient by another expression; NULL where that is 0. */
  default NumberExpr<N> dividedBy(Expr<N> other) {
    return Calculation.number(this, Function.DIVIDE, other.term());
  }

  /** What a division by a number leaves, with the sign of this number. */
  default NumberExpr<N> modulo(N other) {
    return Calculation.number(
        this, Function.MODULO, Calculation.value(this, Function.MODULO, other));
  }

  /**
   * What a division by another expression leaves, with the sign of this number; NULL where that is
   * 0.
   */
  default NumberExpr<N> modulo(Expr<N> other) {
    return Calculation.number(this, Function.MODULO, other.term());
  }

  /** The number with the other sign. */
  default NumberExpr<N> negate() {
    return Computed.number(Calculation.negated(this), Calculation.resultType(this));
  }
}
