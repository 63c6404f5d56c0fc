package dev.testudo.orm.testing.random;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values as texts: equal ones have equal texts, whoever computed them. */
final class Shown {
  private Shown() {}

  static String of(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return Arrays.toString(bytes);
    } else if (value instanceof BigDecimal decimal) {
      return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    } else if (value instanceof Double real) {
      // Zero is zero, whatever its sign.
      return String.valueOf(real + 0.0);
    }
    return value instanceof String ? "'" + value + "'" : String.valueOf(value);
  }
}
