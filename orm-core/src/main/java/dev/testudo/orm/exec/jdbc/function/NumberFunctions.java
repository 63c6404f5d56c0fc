package dev.testudo.orm.exec.jdbc.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic that SQLite does in floats: integers that must not overflow, and exact decimals. */
final class NumberFunctions {
  private NumberFunctions() {}

  static @Nullable Long divide(long dividend, long divisor) {
    if (divisor == 0) {
      return null;
    }
    // The one quotient that does not fit.
    return divisor == -1 ? Math.negateExact(dividend) : dividend / divisor;
  }

  static @Nullable Long modulo(long dividend, long divisor) {
    return divisor == 0 ? null : dividend % divisor;
  }

  static @Nullable String decimalDivide(BigDecimal dividend, BigDecimal divisor, int scale) {
    return divisor.signum() == 0
        ? null
        : plain(dividend.divide(divisor, scale, RoundingMode.HALF_UP));
  }

  static @Nullable String decimalModulo(BigDecimal dividend, BigDecimal divisor) {
    return divisor.signum() == 0 ? null : plain(dividend.remainder(divisor));
  }

  static String whole(BigDecimal number, RoundingMode mode) {
    return plain(number.setScale(0, mode));
  }

  static String rounded(BigDecimal number, int digits) {
    return plain(number.setScale(Math.min(number.scale(), digits), RoundingMode.HALF_UP));
  }

  static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
