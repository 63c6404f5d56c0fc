package dev.testudo.orm.exec.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a database open between the first and the last use of its pool with a connection that runs
 * nothing: a database in memory lives as long as its last connection, one in a file would be opened
 * anew after each idle time. Pools that share a database each have their keeper, so it is gone when
 * nobody uses it any more.
 */
final class Keeper {
  private final JdbcDriver driver;
  private @Nullable Connection connection;
  private boolean closed;

  Keeper(JdbcDriver driver) {
    this.driver = driver;
  }

  synchronized void ensureOpen() throws SQLException {
    if (connection == null && !closed) {
      connection = driver.open();
    }
  }

  synchronized void close() {
    closed = true;
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        System.getLogger(Keeper.class.getName())
            .log(System.Logger.Level.WARNING, "A database did not close cleanly", e);
      }
      connection = null;
    }
  }
}
