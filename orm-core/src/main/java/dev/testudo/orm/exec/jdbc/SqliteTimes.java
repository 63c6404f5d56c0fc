package dev.testudo.orm.exec.jdbc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Times as texts of fixed width, so that they sort as texts: {@code YYYY-MM-DD HH:MM:SS.ffffff},
 * which is also what SQLite's own date functions read. On reading, the fraction may have 0 to 9
 * digits, because SQLite's functions write none or three, and T may stand for the space.
 */
final class SqliteTimes {
  private static final int DATE_WIDTH = 10;
  private static final int TIME_WIDTH = 15;

  private SqliteTimes() {}

  static String text(LocalDate date) {
    var chars = new char[DATE_WIDTH];
    put(chars, 0, date);
    return new String(chars);
  }

  static String text(LocalTime time) {
    var chars = new char[TIME_WIDTH];
    put(chars, 0, time);
    return new String(chars);
  }

  static String text(LocalDateTime both) {
    var chars = new char[DATE_WIDTH + 1 + TIME_WIDTH];
    put(chars, 0, both.toLocalDate());
    chars[DATE_WIDTH] = ' ';
    put(chars, DATE_WIDTH + 1, both.toLocalTime());
    return new String(chars);
  }

  static LocalDate date(String text) {
    if (text.length() != DATE_WIDTH) {
      throw misfit("a date of the form YYYY-MM-DD");
    }
    return dateAt(text);
  }

  static LocalTime time(String text) {
    return timeAt(text, 0, "a time of day of the form HH:MM:SS.ffffff");
  }

  static LocalDateTime dateTime(String text) {
    String form = "a date and time of the form YYYY-MM-DD HH:MM:SS.ffffff";
    boolean separated =
        text.length() > DATE_WIDTH
            && (text.charAt(DATE_WIDTH) == ' ' || text.charAt(DATE_WIDTH) == 'T');
    if (!separated) {
      throw misfit(form);
    }
    return LocalDateTime.of(dateAt(text), timeAt(text, DATE_WIDTH + 1, form));
  }

  private static void put(char[] chars, int at, LocalDate date) {
    digits(chars, at, 4, date.getYear());
    chars[at + 4] = '-';
    digits(chars, at + 5, 2, date.getMonthValue());
    chars[at + 7] = '-';
    digits(chars, at + 8, 2, date.getDayOfMonth());
  }

  private static void put(char[] chars, int at, LocalTime time) {
    digits(chars, at, 2, time.getHour());
    chars[at + 2] = ':';
    digits(chars, at + 3, 2, time.getMinute());
    chars[at + 5] = ':';
    digits(chars, at + 6, 2, time.getSecond());
    chars[at + 8] = '.';
    digits(chars, at + 9, 6, time.getNano() / 1000);
  }

  private static void digits(char[] chars, int at, int count, int number) {
    int rest = number;
    for (int i = at + count - 1; i >= at; i--) {
      chars[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static LocalDate dateAt(String text) {
    String form = "a date of the form YYYY-MM-DD";
    int year = number(text, 0, 4, form);
    expect(text, 4, '-', form);
    int month = number(text, 5, 2, form);
    expect(text, 7, '-', form);
    int day = number(text, 8, 2, form);
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw misfit(form);
    }
  }

  private static LocalTime timeAt(String text, int at, String form) {
    int hour = number(text, at, 2, form);
    expect(text, at + 2, ':', form);
    int minute = number(text, at + 3, 2, form);
    expect(text, at + 5, ':', form);
    int second = number(text, at + 6, 2, form);
    try {
      return LocalTime.of(hour, minute, second, nanos(text, at + 8, form));
    } catch (DateTimeException e) {
      throw misfit(form);
    }
  }

  private static int nanos(String text, int at, String form) {
    if (at == text.length()) {
      return 0;
    }
    expect(text, at, '.', form);
    int count = text.length() - at - 1;
    if (count < 1 || count > 9) {
      throw misfit(form);
    }
    int nanos = number(text, at + 1, count, form);
    for (int i = count; i < 9; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int at, int count, String form) {
    if (at + count > text.length()) {
      throw misfit(form);
    }
    int number = 0;
    for (int i = at; i < at + count; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw misfit(form);
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static void expect(String text, int at, char wanted, String form) {
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw misfit(form);
    }
  }

  private static IllegalArgumentException misfit(String form) {
    return new IllegalArgumentException("the stored value is not " + form);
  }
}
