package dev.testudo.orm.testing.random;

import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.TimeExpr;
import dev.testudo.orm.metamodel.TimePart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Random;

/** Makes dates and times at random. */
final class Times {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Random random;

  Times(Random random) {
    this.random = random;
  }

  /** What parts are taken of: moments as they are in UTC. */
  static TemporalAccessor local(Object time) {
    return time instanceof Instant instant
        ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
        : (TemporalAccessor) time;
  }

  Value<LocalDate, TimeExpr<LocalDate>> date() {
    return switch (random.nextInt(3)) {
      case 0 -> Value.time("room.built", i -> i.shelf().room().built, f -> f.ofRoom(r -> r.built));
      case 1 ->
          Value.time(
              "maybeMoment.date",
              i -> i.maybeMoment.date(),
              f ->
                  f.item().maybeMoment == null
                      ? null
                      : LocalDate.from(local(f.item().maybeMoment)));
      default -> Value.time("day", i -> i.day, f -> f.item().day);
    };
  }

  Value<Instant, TimeExpr<Instant>> moment() {
    return switch (random.nextInt(5)) {
      case 0 -> Value.time("moment", i -> i.moment, f -> f.item().moment);
      case 1 -> Value.time("shelf.moved", i -> i.shelf().moved, f -> f.ofShelf(s -> s.moved));
      case 2 ->
          Value.time(
              "moment to the hour",
              i -> i.moment.truncate(TimePart.HOUR),
              f -> f.item().moment.truncatedTo(ChronoUnit.HOURS));
      case 3 ->
          Value.time(
              "moment to the day",
              i -> i.moment.truncate(TimePart.DAY),
              f -> f.item().moment.truncatedTo(ChronoUnit.DAYS));
      default -> Value.time("maybeMoment", i -> i.maybeMoment, f -> f.item().maybeMoment);
    };
  }

  Value<LocalDateTime, TimeExpr<LocalDateTime>> local() {
    return switch (random.nextInt(3)) {
      case 0 ->
          Value.time(
              "moment in Berlin",
              i -> i.moment.at(BERLIN),
              f -> LocalDateTime.ofInstant(f.item().moment, BERLIN));
      default -> Value.time("local", i -> i.local, f -> f.item().local);
    };
  }

  Value<LocalTime, Expr<LocalTime>> time() {
    return Value.of("time", i -> i.time, f -> f.item().time);
  }
}
