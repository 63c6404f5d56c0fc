package dev.testudo.orm.exec.vertx;

import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Converts the numbers that drivers give, and fails where a driver would narrow without a word. */
final class ExactNumbers {
  private ExactNumbers() {}

  static long toLong(Number value) {
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      return value.longValue();
    }
    if (value instanceof Float || value instanceof Double) {
      throw DriverRow.misfit("a whole number");
    }
    try {
      return toDecimal(value).longValueExact();
    } catch (ArithmeticException e) {
      throw DriverRow.misfit("a 64-bit integer");
    }
  }

  static long toLong(Number value, long least, long most, String what) {
    long number = toLong(value);
    if (number < least || number > most) {
      throw DriverRow.misfit(what);
    }
    return number;
  }

  static BigDecimal toDecimal(Number value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof Numeric numeric) {
      BigDecimal decimal = numeric.bigDecimalValue();
      if (decimal == null) {
        throw DriverRow.misfit("a number (it is NaN)");
      }
      return decimal;
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (value instanceof Float || value instanceof Double) {
      throw DriverRow.misfit("an exact decimal");
    }
    return BigDecimal.valueOf(value.longValue());
  }

  /** The nearest double; only a number beyond its range does not fit. */
  static double toDouble(Number value) {
    if (value instanceof Double || value instanceof Float) {
      return value.doubleValue();
    }
    double nearest = toDecimal(value).doubleValue();
    if (Double.isInfinite(nearest)) {
      throw DriverRow.misfit("a 64-bit float");
    }
    return nearest;
  }

  /** The float; a double that is between two floats does not fit. */
  static float toFloat(Number value) {
    if (value instanceof Float single) {
      return single;
    }
    double number = toDouble(value);
    float nearest = (float) number;
    if (Double.compare(nearest, number) != 0) {
      throw DriverRow.misfit("a 32-bit float");
    }
    return nearest;
  }
}
