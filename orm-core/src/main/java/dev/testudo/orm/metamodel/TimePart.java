package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;

/** What a date or a time of day can be cut down to the start of. */
public enum TimePart {
  /** January 1st, midnight. */
  YEAR(Function.START_OF_YEAR),
  /** The first day of January, April, July or October, midnight. */
  QUARTER(Function.START_OF_QUARTER),
  /** The first day of the month, midnight. */
  MONTH(Function.START_OF_MONTH),
  /** Monday, midnight. */
  WEEK(Function.START_OF_WEEK),
  /** Midnight. */
  DAY(Function.START_OF_DAY),
  /** The full hour. */
  HOUR(Function.START_OF_HOUR),
  /** The full minute. */
  MINUTE(Function.START_OF_MINUTE),
  /** The full second. */
  SECOND(Function.START_OF_SECOND);

  private final Function start;

  TimePart(Function start) {
    this.start = start;
  }

  Function start() {
    return start;
  }

  boolean isOfDate() {
    return compareTo(DAY) <= 0;
  }
}
