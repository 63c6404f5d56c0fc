package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import io.vertx.pgclient.PgException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the fields of PostgreSQL's errors. */
final class PostgresFailures {
  // Login refused, no such database, too many connections, server going down or starting up.
  private static final Set<String> CONNECTION =
      Set.of("28000", "28P01", "3D000", "53300", "57P01", "57P02", "57P03", "57P05");
  private static final Set<String> ABOUT_COLUMNS = Set.of("23505", "23503", "23P01");

  // What only a pooler says, or a session that a pooler has changed for another one.
  private static final String PARAMETER = "unsupported startup parameter";
  private static final String POOLER =
      " (a pooler such as PgBouncer in transaction mode stands before the server: set the option"
          + " pooler=transaction)";

  private PostgresFailures() {}

  static DriverFailure describe(PgException e) {
    String state = e.getSqlState();
    return new DriverFailure(
        isConnection(state) ? Trouble.CONNECTION : Trouble.STATEMENT,
        state,
        0,
        message(state, e.getErrorMessage() == null ? "" : e.getErrorMessage()),
        e.getConstraint(),
        e.getTable(),
        e.getColumn() != null ? e.getColumn() : columns(state, e.getDetail()));
  }

  private static String message(@Nullable String state, String said) {
    boolean foreign = "26000".equals(state) || "42P05".equals(state) || said.contains(PARAMETER);
    return foreign ? said + POOLER : said;
  }

  private static boolean isConnection(@Nullable String state) {
    return state != null && (state.startsWith("08") || CONNECTION.contains(state));
  }

  /**
   * The columns out of a detail such as {@code Key (a, "B")=(1, 2) already exists.}, which is in
   * the server's language; what stands behind them are values and goes nowhere.
   */
  private static @Nullable String columns(@Nullable String state, @Nullable String detail) {
    if (detail == null || state == null || !ABOUT_COLUMNS.contains(state)) {
      return null;
    }
    int start = detail.indexOf('(');
    int end = detail.indexOf(")=(");
    return start < 0 || end < start
        ? null
        : Arrays.stream(detail.substring(start + 1, end).split(", "))
            .map(PostgresFailures::unquoted)
            .collect(Collectors.joining(","));
  }

  private static String unquoted(String name) {
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
