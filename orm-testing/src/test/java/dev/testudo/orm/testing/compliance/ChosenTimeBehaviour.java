package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.metamodel.Case;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Window;
import dev.testudo.orm.testing.compliance.model.Times;
import dev.testudo.orm.testing.compliance.model.TimesManager;
import dev.testudo.orm.testing.compliance.model.TimesPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Dates and times that are chosen, or the least and greatest of such, are still of their type. */
interface ChosenTimeBehaviour extends Behaviour {

  /** What is asked about the columns of one type. */
  record Asked<T>(
      TimesManager rows,
      Function<TimesPath, Expr<T>> maybe,
      Function<TimesPath, Expr<T>> always,
      T early,
      T late) {

    private List<@Nullable T> values(Function<TimesPath, Expr<T>> expr) {
      return rows.orderBy(p -> p.id).select(expr).list().await();
    }

    private void extremes(@Nullable T least, @Nullable T most, Function<TimesPath, Expr<T>> expr) {
      assertEquals(least, rows.all().aggregate(p -> Fn.min(expr.apply(p))).await());
      assertEquals(most, rows.all().aggregate(p -> Fn.max(expr.apply(p))).await());
    }
  }

  /** In each: two rows with an early and a late value, and one with none. */
  private void eachType(Consumer<Asked<?>> test) {
    var early = LocalDateTime.parse("2023-10-10T03:15:00.333333");
    var late = LocalDateTime.parse("2024-02-29T23:59:59.999999");
    var rows = new TimesManager(orm());
    rows.create(times(early, true)).await();
    rows.create(times(late, true)).await();
    rows.create(times(early, false)).await();

    assertAll(
        () ->
            test.accept(
                new Asked<Instant>(
                    rows,
                    p -> p.maybeInstant,
                    p -> p.instant,
                    early.toInstant(ZoneOffset.UTC),
                    late.toInstant(ZoneOffset.UTC))),
        () ->
            test.accept(
                new Asked<OffsetDateTime>(
                    rows,
                    p -> p.maybeOffset,
                    p -> p.offset,
                    early.atOffset(ZoneOffset.UTC),
                    late.atOffset(ZoneOffset.UTC))),
        () ->
            test.accept(
                new Asked<LocalDate>(
                    rows, p -> p.maybeDate, p -> p.date, early.toLocalDate(), late.toLocalDate())),
        () ->
            test.accept(
                new Asked<LocalTime>(
                    rows, p -> p.maybeTime, p -> p.time, early.toLocalTime(), late.toLocalTime())),
        () ->
            test.accept(
                new Asked<LocalDateTime>(
                    rows, p -> p.maybeDateTime, p -> p.dateTime, early, late)));
  }

  private static Times times(LocalDateTime at, boolean known) {
    var times = new Times();
    times.instant = at.toInstant(ZoneOffset.UTC);
    times.offset = at.atOffset(ZoneOffset.UTC);
    times.date = at.toLocalDate();
    times.time = at.toLocalTime();
    times.dateTime = at;
    if (known) {
      times.maybeInstant = times.instant;
      times.maybeOffset = times.offset;
      times.maybeDate = times.date;
      times.maybeTime = times.time;
      times.maybeDateTime = times.dateTime;
    }
    return times;
  }

  @Test
  default void nullIfGivesTheTimesThatAreLeft() {
    eachType(ChosenTimeBehaviour::takesAway);
  }

  private static <T> void takesAway(Asked<T> of) {
    Function<TimesPath, Expr<T>> left = p -> Fn.nullIf(of.maybe.apply(p), of.early);

    assertEquals(Arrays.asList(null, of.late, null), of.values(left));
    assertEquals(
        Arrays.asList(null, null, null),
        of.values(p -> Fn.nullIf(of.maybe.apply(p), of.always.apply(p))));
    of.extremes(of.late, of.late, left);
    of.extremes(of.early, of.early, p -> Fn.nullIf(of.always.apply(p), of.late));
    assertEquals(2, of.rows.all().select(left).distinct().list().await().size());
    assertEquals(1, of.rows.filter(p -> left.apply(p).gt(of.early)).count().await());
    assertEquals(
        1, of.rows.filter(p -> left.apply(p).in(List.of(of.early, of.late))).count().await());
    assertEquals(
        Arrays.asList(null, null, of.late),
        of.values(p -> Fn.lag(left.apply(p), 1, Window.all().orderBy(p.id))));
  }

  @Test
  default void extremesOfChosenTimesAreTimes() {
    eachType(ChosenTimeBehaviour::choosesExtremes);
  }

  private static <T> void choosesExtremes(Asked<T> of) {
    Function<TimesPath, Expr<T>> first = p -> Fn.coalesce(of.maybe.apply(p), of.early);
    Function<TimesPath, Expr<T>> cased =
        p ->
            Case.when(of.maybe.apply(p).isNull())
                .then(of.early)
                .when(of.always.apply(p).eq(of.early))
                .then(of.always.apply(p))
                .otherwise(of.maybe.apply(p));
    Function<TimesPath, Expr<T>> greatest =
        p -> Fn.greatest(first.apply(p), of.always.apply(p), cased.apply(p));

    for (Function<TimesPath, Expr<T>> each : List.of(first, cased, greatest)) {
      assertEquals(List.of(of.early, of.late, of.early), of.values(each));
      of.extremes(of.early, of.late, each);
      assertEquals(
          List.of(of.late, of.late, of.late),
          of.values(p -> Fn.max(each.apply(p)).over(Window.all())));
      assertEquals(
          List.of(of.early, of.early, of.early),
          of.values(p -> Fn.firstValue(each.apply(p), Window.all().orderBy(p.id))));
    }
  }

  @Test
  default void extremesOfTheTimesOfSomeRowsAreTimes() {
    eachType(ChosenTimeBehaviour::extremesOfSome);
  }

  private static <T> void extremesOfSome(Asked<T> of) {
    of.extremes(of.early, of.late, p -> of.maybe.apply(p));
    assertEquals(
        of.early,
        of.rows
            .all()
            .aggregate(p -> Fn.max(of.maybe.apply(p)).where(of.always.apply(p).eq(of.early)))
            .await());
    assertEquals(
        of.late,
        of.rows
            .all()
            .aggregate(
                p ->
                    Fn.min(Fn.coalesce(of.maybe.apply(p), of.early))
                        .where(of.always.apply(p).eq(of.late)))
            .await());
    assertEquals(
        Arrays.asList(of.late, of.late, of.late),
        of.values(
            p ->
                Fn.min(of.maybe.apply(p))
                    .where(of.always.apply(p).eq(of.late))
                    .over(Window.all())));
  }
}
