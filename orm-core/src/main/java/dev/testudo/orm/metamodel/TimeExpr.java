package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A date, a time of day or a moment inside a query. The parts of a moment ({@code Instant}, {@code
 * OffsetDateTime}) are those in UTC, on every database and whatever the session's zone is; {@link
 * #at(ZoneId)} gives those of another zone.
 *
 * @param <T> the Java type
 */
public interface TimeExpr<T> extends Expr<T> {
  /** The year. */
  default IntExpr year() {
    return TimeCalculation.part(this, Function.YEAR);
  }

  /** The quarter of the year, from 1 to 4. */
  default IntExpr quarter() {
    return TimeCalculation.part(this, Function.QUARTER);
  }

  /** The month, from 1 to 12. */
  default IntExpr month() {
    return TimeCalculation.part(this, Function.MONTH);
  }

  /** The week of ISO 8601, from 1 to 53: that of the first Thursday of a year is its first. */
  default IntExpr week() {
    return TimeCalculation.part(this, Function.WEEK);
  }

  /** The day of the month, from 1. */
  default IntExpr day() {
    return TimeCalculation.part(this, Function.DAY);
  }

  /** The day of the week, from 1 for Monday to 7 for Sunday. */
  default IntExpr weekday() {
    return TimeCalculation.part(this, Function.WEEKDAY);
  }

  /** The day of the year, from 1 to 366. */
  default IntExpr dayOfYear() {
    return TimeCalculation.part(this, Function.DAY_OF_YEAR);
  }

  /** The hour, from 0 to 23. */
  default IntExpr hour() {
    return TimeCalculation.part(this, Function.HOUR);
  }

  /** The minute, from 0 to 59. */
  default IntExpr minute() {
    return TimeCalculation.part(this, Function.MINUTE);
  }

  /** The second, from 0 to 59. */
  default IntExpr second() {
    return TimeCalculation.part(this, Function.SECOND);
  }

  /** The microseconds within the second, from 0 to 999,999. */
  default IntExpr microsecond() {
    return TimeCalculation.part(this, Function.MICROSECOND);
  }

  /** The date without the time of day. */
  default TimeExpr<LocalDate> date() {
    return TimeCalculation.date(this);
  }

  /** The time of day without the date. */
  default TimeExpr<LocalTime> time() {
    return TimeCalculation.time(this);
  }

  /**
   * The start of the year, month, hour … that it is in; of a moment that in UTC.
   *
   * @throws dev.testudo.orm.error.OrmException if a date is cut down to an hour or less, or a time
   *     of day to a day or more
   */
  default TimeExpr<T> truncate(TimePart part) {
    return TimeCalculation.truncate(this, part);
  }

  /**
   * The date and time that a moment has in a zone.
   *
   * @throws dev.testudo.orm.error.OrmException if this is no moment, so that it has no zone
   */
  default TimeExpr<LocalDateTime> at(ZoneId zone) {
    return TimeCalculation.at(this, zone);
  }
}
