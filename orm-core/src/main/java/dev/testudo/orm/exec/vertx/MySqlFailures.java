package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import io.vertx.mysqlclient.MySQLException;
import java.util.Set;

/**
 * Reads MySQL's and MariaDB's errors. Constraint, table and values of rows stand in the message
 * only, which goes out as it is: the dialect reads the names out of it and keeps the values back.
 */
final class MySqlFailures {
  // Too many connections, server going down, no right to the database, login refused, no such
  // database, host blocked or not allowed, connection killed.
  private static final Set<Integer> CONNECTION =
      Set.of(1040, 1053, 1044, 1045, 1049, 1129, 1130, 1203, 1226, 1927);

  private static final String BEGIN = "{errorMessage=";

  private MySqlFailures() {}

  static DriverFailure describe(MySQLException e) {
    String state = e.getSqlState();
    boolean connection =
        CONNECTION.contains(e.getErrorCode()) || (state != null && state.startsWith("08"));
    return new DriverFailure(
        connection ? Trouble.CONNECTION : Trouble.STATEMENT,
        state,
        e.getErrorCode(),
        serverMessage(e),
        null,
        null,
        null);
  }

  /** The server's own words: the driver wraps them up with code and state. */
  private static String serverMessage(MySQLException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    String end = ", errorCode=" + e.getErrorCode() + ", sqlState=" + e.getSqlState() + "}";
    return message.startsWith(BEGIN) && message.endsWith(end)
        ? message.substring(BEGIN.length(), message.length() - end.length())
        : message;
  }
}
