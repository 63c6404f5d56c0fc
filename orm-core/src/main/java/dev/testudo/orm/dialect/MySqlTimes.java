package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Kind;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Dates and times as MySQL and MariaDB compute with them. */
final class MySqlTimes {
  private MySqlTimes() {}

  static FunctionTable table(FunctionTable table, boolean mariaDb) {
    return table
        // MySQL has years without a sign, and none that is below zero less another.
        .is(Function.YEAR, mariaDb ? "YEAR({0})" : "CAST(YEAR({0}) AS SIGNED)")
        .is(Function.QUARTER, "QUARTER({0})")
        .is(Function.MONTH, "MONTH({0})")
        .is(Function.WEEK, "WEEK({0}, 3)")
        .is(Function.DAY, "DAYOFMONTH({0})")
        .is(Function.WEEKDAY, "WEEKDAY({0}) + 1")
        .is(Function.DAY_OF_YEAR, "DAYOFYEAR({0})")
        .is(Function.HOUR, "HOUR({0})")
        .is(Function.MINUTE, "MINUTE({0})")
        .is(Function.SECOND, "SECOND({0})")
        .is(Function.MICROSECOND, "MICROSECOND({0})")
        .is(Function.DATE, "CAST({0} AS DATE)")
        .is(Function.TIME, "CAST({0} AS TIME(6))")
        .is(Function.START_OF_YEAR, start("DATE_FORMAT({0}, '%Y-01-01')"))
        .is(
            Function.START_OF_QUARTER,
            start("DATE_FORMAT({0} - INTERVAL (MONTH({0}) - 1) % 3 MONTH, '%Y-%m-01')"))
        .is(Function.START_OF_MONTH, start("DATE_FORMAT({0}, '%Y-%m-01')"))
        .is(
            Function.START_OF_WEEK,
            start("DATE_FORMAT({0} - INTERVAL WEEKDAY({0}) DAY, '%Y-%m-%d')"))
        .is(Function.START_OF_DAY, start("DATE_FORMAT({0}, '%Y-%m-%d')"))
        .is(
            Function.START_OF_HOUR,
            start("DATE_FORMAT({0}, '%Y-%m-%d %H:00:00')", "MAKETIME(HOUR({0}), 0, 0)"))
        .is(
            Function.START_OF_MINUTE,
            start("DATE_FORMAT({0}, '%Y-%m-%d %H:%i:00')", "MAKETIME(HOUR({0}), MINUTE({0}), 0)"))
        .is(
            Function.START_OF_SECOND,
            start(
                "DATE_FORMAT({0}, '%Y-%m-%d %H:%i:%s')",
                "MAKETIME(HOUR({0}), MINUTE({0}), SECOND({0}))"));
  }

  private static Form start(String text) {
    return start(text, text);
  }

  private static Form start(String text, String time) {
    var ofTimestamp = new Template("CAST(" + text + " AS DATETIME(6))");
    var ofDate = new Template("CAST(" + text + " AS DATE)");
    var ofTime = new Template("CAST(" + time + " AS TIME(6))");
    return (out, call, renderer) -> {
      Kind kind = call.type().kind();
      Form form = kind == Kind.DATE ? ofDate : kind == Kind.TIME ? ofTime : ofTimestamp;
      form.write(out, call, renderer);
    };
  }

  /** The type to which values of a kind are cast; empty if they are no dates or times. */
  private static String type(Kind kind) {
    return switch (kind) {
      case DATE -> "DATE";
      case TIME -> "TIME(6)";
      case INSTANT, DATE_TIME -> "DATETIME(6)";
      default -> "";
    };
  }

  /** MySQL takes the least and greatest of computed dates and times for texts. */
  static Extreme extreme(Term.Aggregate aggregate) {
    String type = type(aggregate.type().kind());
    boolean column = aggregate.where() == null && aggregate.operand() instanceof Term.Column;
    return column || type.isEmpty()
        ? Extreme.PLAIN
        : new Extreme("CAST(", "", "", " AS " + type + ")");
  }

  /** NULLIF would make a text without microseconds of dates and times, a CASE keeps their type. */
  static Form nullIf() {
    return new NullIf(
        new Template("NULLIF({0}, {1})"),
        new Template("CASE WHEN {0} = {1} THEN NULL ELSE {0} END"));
  }

  private record NullIf(Form plain, Form ofTimes) implements Form {
    @Override
    public void write(SqlWriter out, Computation.Call call, StatementRenderer renderer) {
      (type(call.type().kind()).isEmpty() ? plain : ofTimes).write(out, call, renderer);
    }

    @Override
    public boolean isWord() {
      return true;
    }
  }

  /**
   * Moments are stored in UTC. A server knows other zones only if somebody loaded them, and gives
   * NULL if not, so the offsets come from Java: those of a zone with their first seconds.
   */
  static void local(SqlWriter out, Computation.Local local, StatementRenderer renderer) {
    ZoneId zone = local.zone();
    if (zone.equals(ZoneOffset.UTC)) {
      renderer.argument(local.operand());
      return;
    }
    renderer.argument(local.operand());
    out.add(" + INTERVAL ");
    if (zone instanceof ZoneOffset offset) {
      out.add(offset.getTotalSeconds());
    } else {
      ZoneOffsets offsets = ZoneOffsets.of(zone);
      out.add("ELT(INTERVAL(FLOOR(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ");
      renderer.argument(local.operand());
      out.add(") / 1000000), ").add(offsets.seconds());
      out.add(") + 1, ").add(offsets.offsets()).add(')');
    }
    out.add(" SECOND");
  }
}
