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
import java.util.List;

/**
 * Functions of numbers, as part of {@link Fn}. Where mathematics has no answer (the root of -1) the
 * result is NULL; a float that is too large is an error.
 */
abstract class NumberFunctions extends TextFunctions {
  /** The most digits after the point that every engine computes with. */
  private static final int MOST_DIGITS = 30;

  NumberFunctions() {}

  /** The number without its sign. */
  public static <N extends Number> NumberExpr<N> abs(NumberExpr<N> of) {
    return same(Function.ABS, of);
  }

  /** -1, 0 or 1. */
  public static IntExpr sign(NumberExpr<?> of) {
    return Computed.integer(Function.SIGN, Calculation.exact(of.term()));
  }

  /** The largest whole number that is not greater. */
  public static <N extends Number> NumberExpr<N> floor(NumberExpr<N> of) {
    return isInteger(of.type()) ? of : same(Function.FLOOR, of);
  }

  /** The smallest whole number that is not less. */
  public static <N extends Number> NumberExpr<N> ceil(NumberExpr<N> of) {
    return isInteger(of.type()) ? of : same(Function.CEILING, of);
  }

  /** The whole part: what stands before the point. */
  public static <N extends Number> NumberExpr<N> truncate(NumberExpr<N> of) {
    return isInteger(of.type()) ? of : same(Function.TRUNCATE, of);
  }

  /** The nearest whole number; a half is rounded away from zero. */
  public static <N extends Number> NumberExpr<N> round(NumberExpr<N> of) {
    return round(of, 0);
  }

  /**
   * The number rounded to so many digits after the point; a half is rounded away from zero. Of a
   * float it is {@code floor(|x| · 10ⁿ + ½) / 10ⁿ}, so 1.005, which is a little less, gives 1.
   */
  public static <N extends Number> NumberExpr<N> round(NumberExpr<N> of, int digits) {
    if (digits < 0 || digits > MOST_DIGITS) {
      throw new OrmException(
          Report.of("round was given " + digits + " digits.")
              .wayOut("Give a number from 0 to " + MOST_DIGITS + "."));
    }
    ColumnType<N> type = Calculation.resultType(of);
    if (isInteger(type)) {
      return of;
    }
    Term operand = Calculation.exact(of.term());
    if (type.kind() == Kind.DECIMAL) {
      return Computed.number(
          call(Function.ROUND, type, operand, new Term.Parameter(Types.INTEGER, digits)), type);
    }
    Term shifted = real(Function.TIMES, real(Function.ABS, operand), power(digits));
    Term half = new Term.Parameter(Types.DOUBLE, 0.5);
    Term whole = real(Function.FLOOR, real(Function.PLUS, shifted, half));
    Term size = real(Function.DIVIDE, whole, power(digits));
    Term sign = new Computation.Cast(call(Function.SIGN, Types.INTEGER, operand), Types.DOUBLE);
    return Computed.number(real(Function.TIMES, size, sign), type);
  }

  private static Term power(int digits) {
    return new Term.Parameter(Types.DOUBLE, BigDecimal.TEN.pow(digits).doubleValue());
  }

  /** The square root; NULL below 0. */
  public static NumberExpr<Double> sqrt(NumberExpr<?> of) {
    return real(Function.SQRT, of);
  }

  /** A power; NULL where it is no real number. */
  public static NumberExpr<Double> power(NumberExpr<?> base, double exponent) {
    return Computed.number(
        real(Function.POWER, real(base), Arguments.value("power", Types.DOUBLE, exponent)),
        Types.DOUBLE);
  }

  /** A power; NULL where it is no real number. */
  public static NumberExpr<Double> power(NumberExpr<?> base, NumberExpr<?> exponent) {
    return Computed.number(real(Function.POWER, real(base), real(exponent)), Types.DOUBLE);
  }

  /** The power of e. */
  public static NumberExpr<Double> exp(NumberExpr<?> of) {
    return real(Function.EXP, of);
  }

  /** The natural logarithm; NULL of 0 and below. */
  public static NumberExpr<Double> ln(NumberExpr<?> of) {
    return real(Function.LN, of);
  }

  /** The logarithm to a base; NULL of 0 and below. */
  public static NumberExpr<Double> log(double base, NumberExpr<?> of) {
    if (!(base > 0) || base == 1) {
      throw new OrmException(
          Report.of("log was given a base that has no logarithms.")
              .wayOut("Give a base above 0 that is not 1."));
    }
    return ln(of).dividedBy(Math.log(base));
  }

  /** The sine of an angle in radians. */
  public static NumberExpr<Double> sin(NumberExpr<?> of) {
    return real(Function.SIN, of);
  }

  /** The cosine of an angle in radians. */
  public static NumberExpr<Double> cos(NumberExpr<?> of) {
    return real(Function.COS, of);
  }

  /** The tangent of an angle in radians. */
  public static NumberExpr<Double> tan(NumberExpr<?> of) {
    return real(Function.TAN, of);
  }

  /** The angle of a sine, in radians; NULL beyond -1 and 1. */
  public static NumberExpr<Double> asin(NumberExpr<?> of) {
    return real(Function.ASIN, of);
  }

  /** The angle of a cosine, in radians; NULL beyond -1 and 1. */
  public static NumberExpr<Double> acos(NumberExpr<?> of) {
    return real(Function.ACOS, of);
  }

  /** The angle of a tangent, in radians. */
  public static NumberExpr<Double> atan(NumberExpr<?> of) {
    return real(Function.ATAN, of);
  }

  /** The angle of the point (x, y), in radians. */
  public static NumberExpr<Double> atan2(NumberExpr<?> y, NumberExpr<?> x) {
    return Computed.number(real(Function.ATAN2, real(y), real(x)), Types.DOUBLE);
  }

  /** Radians as degrees. */
  public static NumberExpr<Double> degrees(NumberExpr<?> radians) {
    return Computed.number(
        real(Function.TIMES, real(radians), new Term.Parameter(Types.DOUBLE, 180 / Math.PI)),
        Types.DOUBLE);
  }

  /** Degrees as radians. */
  public static NumberExpr<Double> radians(NumberExpr<?> degrees) {
    return Computed.number(
        real(Function.TIMES, real(degrees), new Term.Parameter(Types.DOUBLE, Math.PI / 180)),
        Types.DOUBLE);
  }

  /** A random number from 0 to below 1, another one for each row. */
  public static NumberExpr<Double> random() {
    return Computed.number(real(Function.RANDOM), Types.DOUBLE);
  }

  /** The number as a 64-bit float. */
  public static NumberExpr<Double> asDouble(NumberExpr<?> of) {
    return Computed.number(real(of), Types.DOUBLE);
  }

  /** The whole part as a 64-bit integer; an error where it does not fit one. */
  public static LongExpr asLong(NumberExpr<?> of) {
    if (isInteger(of.type())) {
      return Computed.longs(new Computation.Cast(of.term(), Types.LONG));
    }
    return Computed.longs(new Computation.Cast(truncate(of).term(), Types.LONG));
  }

  /** The number as an exact decimal; of a float the digits that it is printed with. */
  public static NumberExpr<BigDecimal> asDecimal(NumberExpr<?> of) {
    ColumnType<?> type = of.type();
    if (type.kind() == Kind.DOUBLE || type.kind() == Kind.FLOAT) {
      throw new OrmException(
          Report.of("asDecimal was called on a float.")
              .likelyCause("engines differ in the digits that they take a float for.")
              .wayOut("Convert the result in the program."));
    }
    return Computed.number(new Computation.Cast(of.term(), Types.DECIMAL), Types.DECIMAL);
  }

  /** A whole number as text. */
  public static TextExpr asText(NumberExpr<?> of) {
    if (!isInteger(of.type())) {
      throw new OrmException(
          Report.of("asText was called on a number that is no int or long.")
              .likelyCause("engines write the digits of other numbers in their own ways."));
    }
    return Computed.text(new Computation.Cast(of.term(), Types.TEXT));
  }

  private static boolean isInteger(ColumnType<?> type) {
    return switch (type.kind()) {
      case SHORT, INTEGER, LONG -> true;
      default -> false;
    };
  }

  private static <N extends Number> NumberExpr<N> same(Function function, NumberExpr<N> of) {
    ColumnType<N> type = Calculation.resultType(of);
    return Computed.number(call(function, type, Calculation.exact(of.term())), type);
  }

  private static NumberExpr<Double> real(Function function, NumberExpr<?> of) {
    return Computed.number(real(function, real(of)), Types.DOUBLE);
  }

  private static Term real(Function function, Term... arguments) {
    return call(function, Types.DOUBLE, arguments);
  }

  private static Term real(NumberExpr<?> of) {
    return of.type().kind() == Kind.DOUBLE
        ? of.term()
        : new Computation.Cast(of.term(), Types.DOUBLE);
  }

  private static Term call(Function function, ColumnType<?> type, Term... arguments) {
    return new Computation.Call(function, List.of(arguments), type);
  }
}
