package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.type.Kind;
import java.time.ZoneOffset;
import java.util.Map;

/** Dates and times as H2 and SQLite compute with them; zones are Java's. */
final class EmbeddedTimes {
  private static final Map<Function, String> H2_FIELDS =
      Map.of(
          Function.YEAR, "YEAR",
          Function.QUARTER, "QUARTER",
          Function.MONTH, "MONTH",
          Function.WEEK, "ISO_WEEK",
          Function.DAY, "DAY",
          Function.WEEKDAY, "ISO_DAY_OF_WEEK",
          Function.DAY_OF_YEAR, "DAY_OF_YEAR",
          Function.HOUR, "HOUR",
          Function.MINUTE, "MINUTE",
          Function.SECOND, "SECOND");

  private static final String QUARTER =
      text("%Y-") + " || PRINTF('%02d', (" + field("%m") + " - 1) / 3 * 3 + 1) || '-01'";

  private static final String WEEK =
      "STRFTIME('%Y-%m-%d', SUBSTR({0}, 1, 10), '-6 days', 'weekday 1')";

  private EmbeddedTimes() {}

  static FunctionTable h2(FunctionTable table) {
    H2_FIELDS.forEach((each, field) -> table.is(each, "EXTRACT(" + field + " FROM {0})"));
    table
        .is(Function.MICROSECOND, "EXTRACT(MICROSECOND FROM {0})")
        .is(Function.DATE, "CAST({0} AS date)")
        .is(Function.TIME, "CAST({0} AS time(6))")
        .is(Function.START_OF_WEEK, "DATE_TRUNC(ISO_WEEK, {0})");
    for (Function each : Function.values()) {
      if (each.name().startsWith("START_OF_") && each != Function.START_OF_WEEK) {
        table.is(each, "DATE_TRUNC(" + each.name().substring(9) + ", {0})");
      }
    }
    return table;
  }

  static FunctionTable sqlite(FunctionTable table) {
    return table
        .is(Function.YEAR, field("%Y"))
        .is(Function.MONTH, field("%m"))
        .is(Function.QUARTER, "(" + field("%m") + " + 2) / 3")
        .is(Function.WEEK, field("%V"))
        .is(Function.DAY, field("%d"))
        .is(Function.WEEKDAY, field("%u"))
        .is(Function.DAY_OF_YEAR, field("%j"))
        .is(Function.HOUR, field("%H"))
        .is(Function.MINUTE, field("%M"))
        .is(Function.SECOND, field("%S"))
        .is(Function.MICROSECOND, "testudo_microsecond({0})")
        .is(Function.DATE, text("%Y-%m-%d"))
        .is(Function.TIME, "testudo_time({0})")
        .is(Function.START_OF_YEAR, start(text("%Y-01-01")))
        .is(Function.START_OF_QUARTER, start(QUARTER))
        .is(Function.START_OF_MONTH, start(text("%Y-%m-01")))
        .is(Function.START_OF_WEEK, start(WEEK))
        .is(Function.START_OF_DAY, start(text("%Y-%m-%d")))
        .is(Function.START_OF_HOUR, time("%H:00:00.000000"))
        .is(Function.START_OF_MINUTE, time("%H:%M:00.000000"))
        .is(Function.START_OF_SECOND, time("%H:%M:%S.000000"));
  }

  private static String field(String format) {
    return "CAST(" + text(format) + " AS INTEGER)";
  }

  /** Without the fraction, which SQLite would round up, to the next day at worst. */
  private static String text(String format) {
    return "STRFTIME('" + format + "', SUBSTR({0}, 1, 19))";
  }

  private static Form start(String date) {
    var ofDate = new Template(date);
    var ofTimestamp = new Template(date + " || ' 00:00:00.000000'");
    return (out, call, renderer) ->
        (call.type().kind() == Kind.DATE ? ofDate : ofTimestamp).write(out, call, renderer);
  }

  private static Form time(String format) {
    var ofTime = new Template(text(format));
    var ofTimestamp = new Template(text("%Y-%m-%d " + format));
    return (out, call, renderer) ->
        (call.type().kind() == Kind.TIME ? ofTime : ofTimestamp).write(out, call, renderer);
  }

  static void h2Local(SqlWriter out, Computation.Local local, StatementRenderer renderer) {
    if (local.zone().equals(ZoneOffset.UTC)) {
      // The zone of every session.
      out.add("CAST(");
      renderer.argument(local.operand());
      out.add(" AS timestamp(6))");
    } else {
      atZone(out, local, renderer);
    }
  }

  static void sqliteLocal(SqlWriter out, Computation.Local local, StatementRenderer renderer) {
    if (local.zone().equals(ZoneOffset.UTC)) {
      renderer.argument(local.operand());
    } else {
      atZone(out, local, renderer);
    }
  }

  private static void atZone(SqlWriter out, Computation.Local local, StatementRenderer renderer) {
    out.add("testudo_local(");
    renderer.argument(local.operand());
    out.add(", ").add(Literals.standard(local.zone().getId())).add(')');
  }
}
