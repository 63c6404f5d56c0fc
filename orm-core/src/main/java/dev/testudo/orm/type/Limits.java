package dev.testudo.orm.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * What every engine can store alike. Outside of it a value is refused before it is sent, because
 * some driver or engine would change it without a word. Messages never hold the value.
 */
final class Limits {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Limits() {}

  /** The text itself; no engine stores half a surrogate pair, PostgreSQL no U+0000. */
  static String text(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0) {
        throw new IllegalArgumentException("text must not contain the character U+0000");
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == value.length()
            || !Character.isLowSurrogate(value.charAt(i + 1))) {
          throw new IllegalArgumentException("text contains half of a surrogate pair");
        }
        i++;
      }
    }
    return value;
  }

  /** The decimal with exactly the column's scale; digits are never rounded away. */
  static BigDecimal decimal(BigDecimal value, int precision, int scale) {
    BigDecimal scaled = value;
    if (value.scale() != scale) {
      try {
        scaled = value.setScale(scale, RoundingMode.UNNECESSARY);
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException(
            "the number has more than " + scale + " digits after the point", e);
      }
    }
    if (scaled.precision() > precision) {
      throw new IllegalArgumentException("the number has more than " + precision + " digits");
    }
    return scaled;
  }

  /** The decimal in so many digits after the point, if every engine can compute with it. */
  static BigDecimal operand(BigDecimal value, int scale) {
    if (scale > 30) {
      throw new IllegalArgumentException("the number has more than 30 digits after the point");
    }
    BigDecimal scaled = decimal(value, 65, scale);
    if (scaled.precision() - scale > 35) {
      throw new IllegalArgumentException("the number has more than 35 digits before the point");
    }
    return scaled;
  }

  /** The instant in whole microseconds, from year 1 to 9999. */
  static Instant instant(Instant value) {
    if (value.isBefore(FIRST) || value.isAfter(LAST)) {
      throw outOfYears();
    }
    return value.truncatedTo(ChronoUnit.MICROS);
  }

  /** The date, from year 1 to 9999. */
  static LocalDate date(LocalDate value) {
    if (value.getYear() < 1 || value.getYear() > 9999) {
      throw outOfYears();
    }
    return value;
  }

  /** The date and time in whole microseconds, from year 1 to 9999. */
  static LocalDateTime dateTime(LocalDateTime value) {
    date(value.toLocalDate());
    return value.truncatedTo(ChronoUnit.MICROS);
  }

  /** The time of day in whole microseconds. */
  static LocalTime time(LocalTime value) {
    return value.truncatedTo(ChronoUnit.MICROS);
  }

  private static IllegalArgumentException outOfYears() {
    return new IllegalArgumentException("the year must be between 1 and 9999");
  }
}
