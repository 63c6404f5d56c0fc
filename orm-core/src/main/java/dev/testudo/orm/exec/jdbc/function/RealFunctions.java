package dev.testudo.orm.exec.jdbc.function;

import org.jspecify.annotations.Nullable;

/** Functions of 64-bit floats: NULL where there is no answer, an error where it is too large. */
public final class RealFunctions {
  private RealFunctions() {}

  /** The square root. */
  public static @Nullable Double sqrt(@Nullable Double x) {
    return x == null ? null : number(Math.sqrt(x));
  }

  /** A power. */
  public static @Nullable Double power(@Nullable Double base, @Nullable Double exponent) {
    if (base == null || exponent == null || (base == 0 && exponent < 0)) {
      return null;
    }
    return number(Math.pow(base, exponent));
  }

  /** A power of e. */
  public static @Nullable Double exp(@Nullable Double x) {
    return x == null ? null : number(Math.exp(x));
  }

  /** The natural logarithm. */
  public static @Nullable Double ln(@Nullable Double x) {
    return x == null || x <= 0 ? null : number(Math.log(x));
  }

  /** The sine. */
  public static @Nullable Double sin(@Nullable Double x) {
    return x == null ? null : number(Math.sin(x));
  }

  /** The cosine. */
  public static @Nullable Double cos(@Nullable Double x) {
    return x == null ? null : number(Math.cos(x));
  }

  /** The tangent. */
  public static @Nullable Double tan(@Nullable Double x) {
    return x == null ? null : number(Math.tan(x));
  }

  /** The angle of a sine. */
  public static @Nullable Double asin(@Nullable Double x) {
    return x == null ? null : number(Math.asin(x));
  }

  /** The angle of a cosine. */
  public static @Nullable Double acos(@Nullable Double x) {
    return x == null ? null : number(Math.acos(x));
  }

  /** The angle of a tangent. */
  public static @Nullable Double atan(@Nullable Double x) {
    return x == null ? null : number(Math.atan(x));
  }

  /** The angle of a point. */
  public static @Nullable Double atan2(@Nullable Double y, @Nullable Double x) {
    return y == null || x == null ? null : number(Math.atan2(y, x));
  }

  private static @Nullable Double number(double result) {
    if (Double.isInfinite(result)) {
      throw new ArithmeticException("a number is out of range");
    }
    return Double.isNaN(result) ? null : result;
  }
}
