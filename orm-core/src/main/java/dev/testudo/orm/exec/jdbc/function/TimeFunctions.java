package dev.testudo.orm.exec.jdbc.function;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Functions of dates and times: of Java's values for H2, of texts for SQLite. */
public final class TimeFunctions {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
  private static final int DATE_WIDTH = 10;

  private TimeFunctions() {}

  /** The date and time that a moment has in a zone. */
  public static @Nullable LocalDateTime local(
      @Nullable OffsetDateTime moment, @Nullable String zone) {
    return moment == null || zone == null
        ? null
        : moment.atZoneSameInstant(ZoneId.of(zone)).toLocalDateTime();
  }

  static String local(String moment, String zone) {
    return dateTime(moment)
        .atOffset(ZoneOffset.UTC)
        .atZoneSameInstant(ZoneId.of(zone))
        .format(DATE_TIME);
  }

  static String time(String dateTime) {
    return timeOf(dateTime).format(TIME);
  }

  static int microsecond(String time) {
    return timeOf(time).get(ChronoField.MICRO_OF_SECOND);
  }

  private static LocalTime timeOf(String text) {
    return text.length() > DATE_WIDTH && text.charAt(4) == '-'
        ? dateTime(text).toLocalTime()
        : parsedTime(text);
  }

  private static LocalTime parsedTime(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      // Not as the cause: its message quotes the value.
      throw new IllegalArgumentException("a stored value is no time of day");
    }
  }

  private static LocalDateTime dateTime(String text) {
    try {
      return LocalDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a stored value is no date and time");
    }
  }
}
