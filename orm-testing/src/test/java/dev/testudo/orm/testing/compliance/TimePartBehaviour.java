package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.metamodel.TimeExpr;
import dev.testudo.orm.metamodel.TimePart;
import dev.testudo.orm.testing.compliance.model.Times;
import dev.testudo.orm.testing.compliance.model.TimesManager;
import dev.testudo.orm.testing.compliance.model.TimesPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parts of dates and times, and their starts, are those of java.time on every engine. */
interface TimePartBehaviour extends Behaviour {

  /** Ends and starts of years, weeks and days; leap days; fractions; before 1970; both limits. */
  private static List<LocalDateTime> moments() {
    return List.of(
        LocalDateTime.parse("2026-11-21T09:05:03.123456"),
        LocalDateTime.parse("2024-02-29T23:59:59.999999"),
        LocalDateTime.parse("2024-12-31T23:59:59.999999"),
        LocalDateTime.parse("2020-12-31T00:00:00"),
        LocalDateTime.parse("2021-01-03T12:00:00"),
        LocalDateTime.parse("2026-03-29T01:30:00"),
        LocalDateTime.parse("2026-10-25T00:59:59.999999"),
        LocalDateTime.parse("1969-12-31T23:59:59.500000"),
        LocalDateTime.parse("1900-01-01T00:00:00.000001"),
        LocalDateTime.parse("0002-01-01T00:00:00"),
        LocalDateTime.parse("9999-12-30T23:59:59"));
  }

  private static TimesManager storing(Behaviour behaviour, List<LocalDateTime> all) {
    var manager = new TimesManager(behaviour.orm());
    for (LocalDateTime each : all) {
      var times = new Times();
      times.instant = each.toInstant(ZoneOffset.UTC);
      times.date = each.toLocalDate();
      times.time = each.toLocalTime();
      times.dateTime = each;
      manager.create(times).await();
    }
    return manager;
  }

  private <T> void assertGives(
      Function<TimesPath, Expr<T>> expr, Function<LocalDateTime, @Nullable T> java) {
    var manager = new TimesManager(orm());
    var found = manager.orderBy(p -> p.id).select(p -> expr.apply(p)).list().await();
    assertEquals(moments().stream().map(java).toList(), found);
  }

  @Test
  default void partsAreNumbersToComputeWithBelowZero() {
    storing(this, moments());

    assertGives(p -> p.instant.year().minus(10_000), t -> t.getYear() - 10_000);
    assertGives(p -> p.dateTime.month().minus(p.date.year()), t -> t.getMonthValue() - t.getYear());
    assertGives(p -> p.date.day().minus(40), t -> t.getDayOfMonth() - 40);
    assertGives(p -> p.time.hour().minus(p.time.minute()), t -> t.getHour() - t.getMinute());
    assertGives(p -> p.date.year().times(-1), t -> -t.getYear());
  }

  private void assertParts(Function<TimesPath, TimeExpr<?>> of) {
    assertGives(p -> of.apply(p).year(), LocalDateTime::getYear);
    assertGives(p -> of.apply(p).quarter(), t -> t.get(IsoFields.QUARTER_OF_YEAR));
    assertGives(p -> of.apply(p).month(), LocalDateTime::getMonthValue);
    assertGives(p -> of.apply(p).week(), t -> t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    assertGives(p -> of.apply(p).day(), LocalDateTime::getDayOfMonth);
    assertGives(p -> of.apply(p).weekday(), t -> t.getDayOfWeek().getValue());
    assertGives(p -> of.apply(p).dayOfYear(), LocalDateTime::getDayOfYear);
  }

  private void assertTimeParts(Function<TimesPath, TimeExpr<?>> of) {
    assertGives(p -> of.apply(p).hour(), LocalDateTime::getHour);
    assertGives(p -> of.apply(p).minute(), LocalDateTime::getMinute);
    assertGives(p -> of.apply(p).second(), LocalDateTime::getSecond);
    assertGives(p -> of.apply(p).microsecond(), t -> t.get(ChronoField.MICRO_OF_SECOND));
  }

  @Test
  default void partsOfDatesAndTimesAreThoseOfJava() {
    storing(this, moments());

    assertParts(p -> p.instant);
    assertParts(p -> p.date);
    assertParts(p -> p.dateTime);
    assertTimeParts(p -> p.instant);
    assertTimeParts(p -> p.time);
    assertTimeParts(p -> p.dateTime);
    assertGives(p -> p.instant.date(), LocalDateTime::toLocalDate);
    assertGives(p -> p.dateTime.date(), LocalDateTime::toLocalDate);
    assertGives(p -> p.date.date(), LocalDateTime::toLocalDate);
    assertGives(p -> p.instant.time(), LocalDateTime::toLocalTime);
    assertGives(p -> p.dateTime.time(), LocalDateTime::toLocalTime);
    assertGives(p -> p.time.time(), LocalDateTime::toLocalTime);
  }

  private static LocalDateTime start(LocalDateTime of, TimePart part) {
    LocalDateTime day = of.truncatedTo(ChronoUnit.DAYS);
    return switch (part) {
      case YEAR -> day.withDayOfYear(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((of.getMonthValue() - 1) / 3 * 3 + 1);
      case MONTH -> day.withDayOfMonth(1);
      case WEEK -> day.minusDays(of.getDayOfWeek().getValue() - 1);
      case DAY -> day;
      case HOUR -> of.truncatedTo(ChronoUnit.HOURS);
      case MINUTE -> of.truncatedTo(ChronoUnit.MINUTES);
      case SECOND -> of.truncatedTo(ChronoUnit.SECONDS);
    };
  }

  @Test
  default void truncationGivesTheStartOfEachPart() {
    storing(this, moments());

    for (TimePart part : TimePart.values()) {
      assertGives(p -> p.instant.truncate(part), t -> start(t, part).toInstant(ZoneOffset.UTC));
      assertGives(p -> p.dateTime.truncate(part), t -> start(t, part));
      if (part.compareTo(TimePart.DAY) <= 0) {
        assertGives(p -> p.date.truncate(part), t -> start(t, part).toLocalDate());
      } else {
        assertGives(p -> p.time.truncate(part), t -> start(t, part).toLocalTime());
      }
    }
  }

  @Test
  default void momentsAreSeenFromAZone() {
    storing(this, moments());

    for (String name :
        List.of(
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "Pacific/Auckland",
            "UTC",
            "Z",
            "+05:30",
            "-03:00",
            "UTC+02:00",
            "Etc/GMT+5",
            "Australia/Lord_Howe")) {
      ZoneId zone = ZoneId.of(name);
      assertGives(
          p -> p.instant.at(zone),
          t -> t.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime());
      assertGives(
          p -> p.instant.at(zone).date(),
          t -> t.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate());
      assertGives(
          p -> p.instant.at(zone).hour(),
          t -> t.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).getHour());
      assertGives(
          p -> p.instant.at(zone).truncate(TimePart.DAY),
          t ->
              t.atOffset(ZoneOffset.UTC)
                  .atZoneSameInstant(zone)
                  .toLocalDateTime()
                  .truncatedTo(ChronoUnit.DAYS));
    }
  }

  @Test
  default void conditionsGroupsAndOrdersUseParts() {
    var manager = storing(this, moments());

    assertEquals(
        1,
        manager.filter(p -> p.instant.year().eq(2026).and(p.date.month().eq(11))).count().await());
    assertEquals(
        1, manager.filter(p -> p.instant.date().eq(LocalDate.parse("2026-11-21"))).count().await());
    assertEquals(
        2,
        manager
            .filter(p -> p.dateTime.time().eq(LocalTime.parse("23:59:59.999999")))
            .count()
            .await());
    assertEquals(
        3,
        manager
            .filter(
                p -> p.instant.truncate(TimePart.YEAR).eq(Instant.parse("2026-01-01T00:00:00Z")))
            .count()
            .await());
    assertEquals(
        1,
        manager
            .filter(
                p ->
                    p.instant
                        .at(ZoneId.of("Asia/Kolkata"))
                        .eq(LocalDateTime.parse("2026-11-21T14:35:03.123456")))
            .count()
            .await());
    assertEquals(
        List.of("2024: 2", "2026: 3"),
        manager
            .filter(p -> p.instant.year().between(2022, 2027))
            .select(p -> Projection.of(p.instant.year(), Fn.count(), (y, n) -> y + ": " + n))
            .groupBy(p -> p.instant.year())
            .orderBy(p -> p.instant.year())
            .list()
            .await());
  }

  @Test
  default void partsOfNullAreNull() {
    new TimesManager(orm()).create(new Times()).await();
    var manager = new TimesManager(orm());

    assertNull(manager.select(p -> p.maybeInstant.year()).list().await().get(0));
    assertNull(manager.select(p -> p.maybeDate.truncate(TimePart.MONTH)).list().await().get(0));
    assertNull(manager.select(p -> p.maybeTime.hour()).list().await().get(0));
    assertNull(
        manager.select(p -> p.maybeInstant.at(ZoneId.of("Europe/Paris"))).list().await().get(0));
    assertEquals(1, manager.exclude(p -> p.maybeInstant.year().eq(2026)).count().await());
    assertEquals(1, manager.filter(p -> p.maybeDateTime.date().isNull()).count().await());
  }

  @Test
  default void whatHasNoSuchPartIsRefused() {
    var manager = new TimesManager(orm());

    assertThrows(OrmException.class, () -> manager.select(p -> p.date.hour()));
    assertThrows(OrmException.class, () -> manager.select(p -> p.time.year()));
    assertThrows(OrmException.class, () -> manager.select(p -> p.time.date()));
    assertThrows(OrmException.class, () -> manager.select(p -> p.date.truncate(TimePart.HOUR)));
    assertThrows(OrmException.class, () -> manager.select(p -> p.time.truncate(TimePart.DAY)));
    var failure =
        assertThrows(OrmException.class, () -> manager.select(p -> p.dateTime.at(ZoneOffset.UTC)));
    assertEquals(
        """
        at(Z) was called on a date or time without a zone.
          Likely cause: only a moment (Instant, OffsetDateTime) can be seen from a zone.""",
        failure.getMessage());
  }
}
