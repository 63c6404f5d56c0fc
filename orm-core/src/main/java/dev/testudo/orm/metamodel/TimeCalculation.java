package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parts and starts of dates and times; those of a moment are taken in a zone first. */
final class TimeCalculation {
  private static final Set<Function> OF_TIME =
      Set.of(Function.HOUR, Function.MINUTE, Function.SECOND, Function.MICROSECOND, Function.TIME);

  private TimeCalculation() {}

  static IntExpr part(TimeExpr<?> of, Function part) {
    String method = part.name().toLowerCase(Locale.ROOT);
    return Computed.integer(part, having(of, method, OF_TIME.contains(part)));
  }

  static TimeExpr<LocalDate> date(TimeExpr<?> of) {
    Term local = having(of, "date", false);
    Term date = of.type().kind() == Kind.DATE ? local : call(Function.DATE, local, Types.DATE);
    return Computed.time(date, Types.DATE);
  }

  static TimeExpr<LocalTime> time(TimeExpr<?> of) {
    Term local = having(of, "time", true);
    Term time = of.type().kind() == Kind.TIME ? local : call(Function.TIME, local, Types.TIME);
    return Computed.time(time, Types.TIME);
  }

  static <T> TimeExpr<T> truncate(TimeExpr<T> of, TimePart part) {
    Kind kind = of.type().kind();
    if (kind == Kind.DATE && part == TimePart.DAY) {
      return of;
    }
    String method = "truncate(" + part + ")";
    Term local = having(of, method, !part.isOfDate());
    Term start =
        switch (kind) {
          case DATE -> call(part.start(), local, Types.DATE);
          case TIME -> call(part.start(), local, Types.TIME);
          default -> call(part.start(), local, Types.DATE_TIME);
        };
    ColumnType<T> type = of.type();
    return Computed.time(
        kind == Kind.INSTANT ? new Computation.Cast(start, Types.INSTANT) : start, type);
  }

  static TimeExpr<LocalDateTime> at(TimeExpr<?> moment, ZoneId zone) {
    if (moment.type().kind() != Kind.INSTANT) {
      throw new OrmException(
          Report.of("at(" + zone + ") was called on a date or time without a zone.")
              .likelyCause("only a moment (Instant, OffsetDateTime) can be seen from a zone."));
    }
    return Computed.time(local(moment.term(), zone), Types.DATE_TIME);
  }

  /** The date and time to take a part of; refuses those that do not have it. */
  private static Term having(TimeExpr<?> of, String method, boolean timeOfDay) {
    Kind kind = of.type().kind();
    if ((kind == Kind.DATE && timeOfDay) || (kind == Kind.TIME && !timeOfDay)) {
      throw new OrmException(
          Report.of(
              method
                  + " was called on a "
                  + (timeOfDay ? "date, which has no time of day." : "time of day.")));
    }
    return kind == Kind.INSTANT ? local(of.term(), ZoneOffset.UTC) : of.term();
  }

  private static Term local(Term moment, ZoneId zone) {
    // Zones that are nothing but an offset have names that engines read in their own ways.
    return new Computation.Local(moment, zone.normalized(), Types.DATE_TIME);
  }

  private static Term call(Function function, Term operand, ColumnType<?> type) {
    return new Computation.Call(function, List.of(operand), type);
  }
}
