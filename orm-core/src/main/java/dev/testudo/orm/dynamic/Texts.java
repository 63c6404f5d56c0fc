package dev.testudo.orm.dynamic;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.ValuesRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes typed values of the texts in requests. */
final class Texts {
  // No exponent: a few characters would stand for a number of a billion digits.
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,500}(\\.\\d{1,500})?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,30}");
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Texts() {}

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException if it stands for none; the message ends "is not …" and does
   *     not hold the text
   */
  static <T> T value(ColumnType<T> type, String text) {
    if (!type.choices().isEmpty() && !type.choices().contains(text)) {
      throw misfit("one of " + String.join(", ", type.choices()));
    }
    T value;
    try {
      value = type.get(new ValuesRow(neutral(type.kind(), text)), 0);
      // What cannot be sent is found here, where it can still be said of the parameter.
      type.operand().toDatabase(value);
    } catch (DateTimeException e) {
      throw misfit(form(type.kind()));
    }
    if (value == null) {
      throw misfit("a value");
    }
    return value;
  }

  static Object neutral(Kind kind, String text) {
    return switch (kind) {
      case BOOLEAN -> truth(text);
      case SHORT -> (short) whole(text, Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT -> finite((float) decimal(text).doubleValue());
      case DOUBLE -> finite(decimal(text).doubleValue());
      case DECIMAL -> decimal(text);
      case TEXT -> text;
      case INSTANT -> instant(text);
      case DATE -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
      case DATE_TIME -> LocalDateTime.parse(text);
      case UUID -> uuid(text);
      case BYTES, JSON, ARRAY -> throw misfit("comparable");
    };
  }

  static boolean isComparable(Kind kind) {
    return kind != Kind.BYTES && kind != Kind.JSON && kind != Kind.ARRAY;
  }

  static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw misfit("true or false");
    };
  }

  private static long whole(String text, long least, long most) {
    if (WHOLE.matcher(text).matches()) {
      var number = new java.math.BigInteger(text);
      if (number.bitLength() < Long.SIZE) {
        long value = number.longValue();
        if (value >= least && value <= most) {
          return value;
        }
      }
    }
    throw misfit("a whole number from " + least + " to " + most);
  }

  private static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw misfit("a number such as 12.5");
    }
    return new BigDecimal(text);
  }

  private static Float finite(float value) {
    if (Float.isInfinite(value)) {
      throw misfit("a number of this size");
    }
    return value;
  }

  private static Double finite(double value) {
    if (Double.isInfinite(value)) {
      throw misfit("a number of this size");
    }
    return value;
  }

  private static Instant instant(String text) {
    // In a query string a plus sign is a space unless it was escaped.
    return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
  }

  private static UUID uuid(String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      throw misfit("a UUID");
    }
    return UUID.fromString(text);
  }

  static String form(Kind kind) {
    return switch (kind) {
      case INSTANT -> "a time such as 2026-01-31T12:30:00Z";
      case DATE -> "a date such as 2026-01-31";
      case TIME -> "a time such as 12:30:00";
      default -> "a date and time such as 2026-01-31T12:30:00";
    };
  }

  private static IllegalArgumentException misfit(String what) {
    return new IllegalArgumentException("the value is not " + what);
  }
}
