package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic. Integers are computed with 64 bits, floats with 64 bits, decimals exactly; a division
 * by zero is NULL.
 */
final class Calculation {
  /** The digits after the point of a quotient of decimals. */
  static final int QUOTIENT_DIGITS = 10;

  private Calculation() {}

  /** The type of what is computed from values of a type. */
  // A float is the only kind whose results are of another type, and that is one of floats too.
  @SuppressWarnings("unchecked")
  static <N extends Number> ColumnType<N> resultType(NumberExpr<N> operand) {
    ColumnType<N> type = operand.type().operand();
    return type.kind() == Kind.FLOAT ? (ColumnType<N>) Types.COMPUTED_FLOAT : type;
  }

  static <N extends Number> NumberExpr<N> number(
      NumberExpr<N> left, Function operator, Term right) {
    return Computed.number(term(left, operator, right), resultType(left));
  }

  static <N extends Number> Term term(NumberExpr<N> left, Function operator, Term right) {
    ColumnType<N> type = resultType(left);
    Term one = exact(left.term());
    Term other = exact(right);
    if (operator == Function.MODULO && isFloat(type)) {
      throw new OrmException(
          Report.of("modulo() was called on a float.")
              .likelyCause("what a division of floats leaves depends on how they are rounded.")
              .wayOut("Use integers or decimals."));
    }
    if (operator == Function.DIVIDE && type.operand() == Types.BIG_INTEGER) {
      // Without its remainder the dividend divides exactly.
      Term rest = new Computation.Call(Function.MODULO, List.of(one, other), type);
      Term whole = new Computation.Call(Function.MINUS, List.of(one, rest), type);
      return divided(whole, other, type, 0);
    }
    if (operator == Function.DIVIDE) {
      return divided(one, other, type, QUOTIENT_DIGITS);
    }
    return new Computation.Call(operator, List.of(one, other), type);
  }

  static Term divided(Term dividend, Term divisor, ColumnType<?> type, int digits) {
    return type.kind() == Kind.DECIMAL
        ? new Computation.Call(
            Function.DIVIDE,
            List.of(dividend, divisor, new Term.Parameter(Types.INTEGER, digits)),
            type)
        : new Computation.Call(Function.DIVIDE, List.of(dividend, divisor), type);
  }

  /** Engines differ in how they compute with 32-bit floats. */
  static Term exact(Term operand) {
    return operand instanceof Term.Column column && column.type().kind() == Kind.FLOAT
        ? new Computation.Cast(operand, Types.DOUBLE)
        : operand;
  }

  private static boolean isFloat(ColumnType<?> type) {
    return type.kind() == Kind.FLOAT || type.kind() == Kind.DOUBLE;
  }

  static Term negated(NumberExpr<?> expr) {
    return new Computation.Call(
        Function.MINUS, List.of(zero(expr), exact(expr.term())), resultType(expr));
  }

  private static Term zero(NumberExpr<?> expr) {
    return switch (expr.type().kind()) {
      case FLOAT, DOUBLE -> new Term.Parameter(Types.DOUBLE, 0.0);
      case DECIMAL -> new Term.Parameter(Types.DECIMAL, BigDecimal.ZERO);
      default -> new Term.Parameter(Types.LONG, 0L);
    };
  }

  /** A number to compute with. */
  static Term.Parameter value(NumberExpr<?> expr, Function operator, @Nullable Number number) {
    String method = operator.name().toLowerCase(Locale.ROOT);
    if (number == null) {
      return Arguments.value(method, Types.LONG, null);
    }
    boolean divides = operator == Function.DIVIDE || operator == Function.MODULO;
    if (divides && number.doubleValue() == 0 && isZero(number)) {
      throw new OrmException(
          Report.of("A division by the number 0 was asked for.")
              .likelyCause("its result would be NULL for every row."));
    }
    return switch (expr.type().kind()) {
      case FLOAT, DOUBLE -> Arguments.value(method, Types.DOUBLE, number.doubleValue());
      case DECIMAL -> Arguments.decimal(method, decimal(number));
      default -> Arguments.value(method, Types.LONG, number.longValue());
    };
  }

  private static boolean isZero(Number number) {
    return !(number instanceof BigDecimal decimal) || decimal.signum() == 0;
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigInteger integer ? new BigDecimal(integer) : (BigDecimal) number;
  }
}
