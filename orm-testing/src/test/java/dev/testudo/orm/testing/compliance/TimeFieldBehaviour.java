package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.compliance.model.Times;
import dev.testudo.orm.testing.compliance.model.TimesManager;
import dev.testudo.orm.testing.compliance.model.TimesPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Times keep their microseconds, and instants do not move with any zone. */
interface TimeFieldBehaviour extends Behaviour {
  List<String> MOMENTS =
      List.of(
          "1970-01-01T00:00:00Z",
          "1969-12-31T23:59:59.999999Z",
          "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999Z",
          "2024-02-29T12:00:00.000001Z",
          "2024-03-31T01:30:00.5Z",
          "2024-03-31T02:30:00Z",
          "2024-10-27T01:30:00.123456Z",
          "1582-10-10T00:00:00Z",
          "1883-11-18T12:03:58Z",
          "0099-12-31T10:20:30Z",
          "1916-04-30T21:59:59.9Z");

  private <T> Probe<Times, TimesPath, T> probe(
      BiConsumer<Times, @Nullable T> set,
      Function<Times, @Nullable T> get,
      Function<TimesPath, Expr<T>> column) {
    return new Probe<>(new TimesManager(orm()), Times::new, set, get, column);
  }

  private Probe<Times, TimesPath, Instant> instants() {
    return probe((m, v) -> m.instant = v, m -> m.instant, p -> p.instant);
  }

  private Probe<Times, TimesPath, OffsetDateTime> offsets() {
    return probe((m, v) -> m.offset = v, m -> m.offset, p -> p.offset);
  }

  private Probe<Times, TimesPath, LocalDate> dates() {
    return probe((m, v) -> m.date = v, m -> m.date, p -> p.date);
  }

  private Probe<Times, TimesPath, LocalTime> times() {
    return probe((m, v) -> m.time = v, m -> m.time, p -> p.time);
  }

  private Probe<Times, TimesPath, LocalDateTime> dateTimes() {
    return probe((m, v) -> m.dateTime = v, m -> m.dateTime, p -> p.dateTime);
  }

  private Probe<Times, TimesPath, Duration> durations() {
    return probe((m, v) -> m.duration = v, m -> m.duration, p -> p.duration);
  }

  @Test
  default void instantsAreKept() {
    var maybe =
        this.<Instant>probe((m, v) -> m.maybeInstant = v, m -> m.maybeInstant, p -> p.maybeInstant);
    for (String moment : MOMENTS) {
      instants().keeps(Instant.parse(moment));
      maybe.keeps(Instant.parse(moment));
    }
    maybe.keepsNull();
  }

  @Test
  default void offsetsAreKeptAsTheInstantThatTheyAre() {
    for (String moment : MOMENTS) {
      offsets().keeps(OffsetDateTime.parse(moment));
    }
    offsets()
        .becomes(
            OffsetDateTime.parse("2024-01-01T00:30:00.000001+05:30"),
            OffsetDateTime.parse("2023-12-31T19:00:00.000001Z"));
    offsets()
        .becomes(
            OffsetDateTime.parse("2023-12-31T20:00:00-12:00"),
            OffsetDateTime.parse("2024-01-01T08:00:00Z"));
    this.<OffsetDateTime>probe((m, v) -> m.maybeOffset = v, m -> m.maybeOffset, p -> p.maybeOffset)
        .keepsNull();
  }

  @Test
  default void datesAreKept() {
    LocalDate[] values = {
      LocalDate.of(1, 1, 1),
      LocalDate.of(9999, 12, 31),
      LocalDate.of(2024, 2, 29),
      LocalDate.of(1900, 3, 1),
      LocalDate.of(1582, 10, 10),
      LocalDate.EPOCH
    };
    dates().keeps(values);
    var maybe =
        this.<LocalDate>probe((m, v) -> m.maybeDate = v, m -> m.maybeDate, p -> p.maybeDate);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void timesOfDayAreKept() {
    LocalTime[] values = {
      LocalTime.MIDNIGHT,
      LocalTime.NOON,
      LocalTime.of(0, 0, 0, 1_000),
      LocalTime.of(23, 59, 59, 999_999_000),
      LocalTime.of(2, 30),
      LocalTime.of(9, 8, 7, 60_000)
    };
    times().keeps(values);
    var maybe =
        this.<LocalTime>probe((m, v) -> m.maybeTime = v, m -> m.maybeTime, p -> p.maybeTime);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void datesWithATimeAreKept() {
    var maybe =
        this.<LocalDateTime>probe(
            (m, v) -> m.maybeDateTime = v, m -> m.maybeDateTime, p -> p.maybeDateTime);
    for (String moment : MOMENTS) {
      var value = LocalDateTime.parse(moment.replace("Z", ""));
      dateTimes().keeps(value);
      maybe.keeps(value);
    }
    maybe.keepsNull();
  }

  @Test
  default void durationsAreKept() {
    Duration[] values = {
      Duration.ZERO,
      Duration.ofNanos(1_000),
      Duration.ofNanos(-1_000),
      Duration.ofDays(-400).minusNanos(1_000),
      Duration.ofDays(100_000_000),
      Duration.ofSeconds(1, 500_000_000)
    };
    durations().keeps(values);
    var maybe =
        this.<Duration>probe(
            (m, v) -> m.maybeDuration = v, m -> m.maybeDuration, p -> p.maybeDuration);
    maybe.keeps(values);
    maybe.keepsNull();
    durations().refuses("duration", Duration.ofSeconds(Long.MAX_VALUE));
  }

  @Test
  default void whatIsBelowAMicrosecondIsCutOff() {
    instants()
        .becomes(
            Instant.parse("2024-12-31T23:59:59.999999999Z"),
            Instant.parse("2024-12-31T23:59:59.999999Z"));
    instants()
        .becomes(
            Instant.parse("1969-12-31T23:59:59.0000009Z"), Instant.parse("1969-12-31T23:59:59Z"));
    offsets()
        .becomes(
            OffsetDateTime.parse("2024-01-01T00:00:00.1234567Z"),
            OffsetDateTime.parse("2024-01-01T00:00:00.123456Z"));
    times().becomes(LocalTime.of(23, 59, 59, 999_999_999), LocalTime.of(23, 59, 59, 999_999_000));
    dateTimes()
        .becomes(
            LocalDateTime.parse("9999-12-31T23:59:59.999999999"),
            LocalDateTime.parse("9999-12-31T23:59:59.999999"));
    durations().becomes(Duration.ofNanos(1_999), Duration.ofNanos(1_000));
  }

  @Test
  default void yearsThatNotEveryDatabaseHasAreRefusedByAll() {
    instants().refuses("instant", Instant.MIN, Instant.MAX, Instant.parse("0000-12-31T23:59:59Z"));
    instants().refuses("instant", Instant.parse("+10000-01-01T00:00:00Z"));
    offsets().refuses("offset", OffsetDateTime.MAX, OffsetDateTime.MIN);
    dates().refuses("date", LocalDate.of(0, 12, 31), LocalDate.of(-44, 3, 15), LocalDate.MAX);
    dateTimes().refuses("dateTime", LocalDateTime.of(10000, 1, 1, 0, 0), LocalDateTime.MIN);
  }

  @Test
  default void theZoneOfTheProgramDoesNotMatter() {
    TimeZone before = TimeZone.getDefault();
    var manager = new TimesManager(orm());
    var times = new Times();
    times.instant = Instant.parse("2024-03-31T01:30:00Z");
    times.dateTime = LocalDateTime.parse("2024-03-31T02:30:00");
    times.time = LocalTime.of(2, 30);
    times.date = LocalDate.of(2024, 3, 31);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      manager.create(times).await();
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
      var read = manager.get(times.id).await();

      assertEquals(times.instant, read.instant);
      assertEquals(times.dateTime, read.dateTime);
      assertEquals(times.time, read.time);
      assertEquals(times.date, read.date);
      assertEquals(1, manager.filter(p -> p.instant.eq(times.instant)).count().await());
      assertEquals(1, manager.filter(p -> p.dateTime.eq(times.dateTime)).count().await());
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  default void timesAreSortedInTime() {
    var manager = new TimesManager(orm());
    for (String moment : MOMENTS) {
      var times = new Times();
      times.instant = Instant.parse(moment);
      times.dateTime = LocalDateTime.parse(moment.replace("Z", ""));
      manager.create(times).await();
    }
    var sorted = MOMENTS.stream().map(Instant::parse).sorted().toList();

    var byInstant = manager.orderBy(p -> p.instant).list().await();
    var byDateTime = manager.orderBy(p -> p.dateTime).list().await();

    assertEquals(sorted, byInstant.stream().map(m -> m.instant).toList());
    assertEquals(sorted, byDateTime.stream().map(m -> m.instant).toList());
    assertEquals(2, manager.filter(p -> p.instant.lt(sorted.get(2))).count().await());
    assertEquals(
        3, manager.filter(p -> p.instant.between(sorted.get(2), sorted.get(4))).count().await());
  }
}
