package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Dates and times as PostgreSQL computes with them. */
final class PostgresTimes {
  private static final List<Function> FIELDS =
      List.of(
          Function.YEAR,
          Function.QUARTER,
          Function.MONTH,
          Function.WEEK,
          Function.DAY,
          Function.HOUR,
          Function.MINUTE);

  private PostgresTimes() {}

  static FunctionTable table(FunctionTable table) {
    FIELDS.forEach(
        each -> table.is(each, "CAST(EXTRACT(" + each.name() + " FROM {0}) AS integer)"));
    table
        .is(Function.WEEKDAY, "CAST(EXTRACT(ISODOW FROM {0}) AS integer)")
        .is(Function.DAY_OF_YEAR, "CAST(EXTRACT(DOY FROM {0}) AS integer)")
        .is(Function.SECOND, "CAST(FLOOR(EXTRACT(SECOND FROM {0})) AS integer)")
        .is(Function.MICROSECOND, "MOD(CAST(EXTRACT(MICROSECONDS FROM {0}) AS integer), 1000000)")
        .is(Function.DATE, "CAST({0} AS date)")
        .is(Function.TIME, "CAST({0} AS time)");
    for (Function each : Function.values()) {
      if (each.name().startsWith("START_OF_")) {
        table.is(each, start(each.name().substring(9).toLowerCase(Locale.ROOT)));
      }
    }
    return table;
  }

  /** A date would be taken for a moment in the session's zone, a time of day for an interval. */
  private static Form start(String field) {
    var ofTimestamp = new Template("DATE_TRUNC('" + field + "', {0})");
    var ofDate = new Template("CAST(DATE_TRUNC('" + field + "', CAST({0} AS timestamp)) AS date)");
    var ofTime = new Template("CAST(DATE_TRUNC('" + field + "', {0}) AS time)");
    return (out, call, renderer) -> {
      Form form =
          switch (call.type().kind()) {
            case DATE -> ofDate;
            case TIME -> ofTime;
            default -> ofTimestamp;
          };
      form.write(out, call, renderer);
    };
  }

  /** The name of an offset would count against the usual direction, an interval does not. */
  static void local(SqlWriter out, Computation.Local local, StatementRenderer renderer) {
    renderer.argument(local.operand());
    ZoneId zone = local.zone();
    out.add(" AT TIME ZONE ");
    if (zone.equals(ZoneOffset.UTC)) {
      out.add("'UTC'");
    } else if (zone instanceof ZoneOffset offset) {
      out.add("INTERVAL '").add(offset.getId()).add('\'');
    } else {
      out.add(Literals.standard(zone.getId()));
    }
  }
}
