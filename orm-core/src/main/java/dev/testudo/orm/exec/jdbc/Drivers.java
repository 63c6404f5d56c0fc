package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Embedded;
import dev.testudo.orm.config.Engine;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** What both drivers need. */
final class Drivers {
  private static final Duration LOCK_WAIT = Duration.ofSeconds(5);

  private Drivers() {}

  static JdbcDriver create(ConnectionConfig config, Embedded target, List<String> setup) {
    boolean h2 = target.engine() == Engine.H2;
    try {
      return h2
          ? H2Driver.create(config, target, setup)
          : SqliteDriver.create(config, target, setup);
    } catch (NoClassDefFoundError e) {
      throw h2
          ? missing(config.name(), "H2", "com.h2database:h2", e)
          : missing(config.name(), "SQLite", "org.xerial:sqlite-jdbc", e);
    }
  }

  private static ConfigurationException missing(
      String connection, String engine, String coordinates, NoClassDefFoundError cause) {
    return new ConfigurationException(
        Report.of("The driver of connection \"" + connection + "\" is missing.")
            .likelyCause(
                engine + " is used only by some applications, so Testudo does not bring it along.")
            .wayOut("Add " + coordinates + " to the class path or module path of the application."),
        cause);
  }

  /**
   * How long a statement waits for a lock: what is configured, else 5 s, but no longer than
   * statements may take, because a wait cannot be interrupted.
   */
  static int lockMillis(ConnectionConfig config, String option) {
    Duration statement = config.statementTimeout();
    Duration standard =
        statement != null && statement.compareTo(LOCK_WAIT) < 0 ? statement : LOCK_WAIT;
    long millis = config.options().duration(option).orElse(standard).toMillis();
    return Math.toIntExact(Math.min(millis, Integer.MAX_VALUE));
  }

  /** Runs what each new connection runs; closes it if that fails. */
  static Connection setUp(Connection connection, List<String> setup) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : setup) {
        statement.execute(sql);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
