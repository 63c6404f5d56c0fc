package dev.testudo.orm.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Moments as dates and times in UTC. The methods of {@code java.time} that do the same ask for the
 * rules of the zone, which JDK 17 makes anew each time: more bytes than those of the result.
 *
 * <p>All of them throw {@link java.time.DateTimeException} for the few moments of an {@link
 * Instant} that lie beyond the years of a date.
 */
public final class Utc {
  private Utc() {}

  /** The date and the time of a moment in UTC. */
  public static LocalDateTime dateTime(Instant moment) {
    return LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
  }

  /** The date of a moment in UTC. */
  public static LocalDate date(Instant moment) {
    return dateTime(moment).toLocalDate();
  }

  /** The date and the time of a moment in UTC, with the offset. */
  public static OffsetDateTime offset(Instant moment) {
    return OffsetDateTime.of(dateTime(moment), ZoneOffset.UTC);
  }
}
