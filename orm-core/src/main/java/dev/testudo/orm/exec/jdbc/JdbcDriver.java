package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.LockNeed;
import dev.testudo.orm.type.ColumnType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What differs between the engines. Without state that changes, for use by all threads. */
interface JdbcDriver {
  /** Opens a connection to the database, ready for statements. */
  Connection open() throws SQLException;

  /** Gives the database what a statement lacked that it could not prepare; whether it did. */
  default boolean mends(SQLException failure) throws SQLException {
    return false;
  }

  /** The most connections that make sense. */
  int maxConnections();

  /** Whether connections may be closed just because they are old or unused. */
  boolean expires();

  /**
   * The value in the class that the driver binds without loss; shares nothing with the caller's
   * that can change.
   *
   * @throws IllegalArgumentException if the engine cannot store it; the message does not hold it
   */
  Object encode(ColumnType<?> type, Object value);

  /** Runs a query so that its rows are found while they are read, as far as the engine can. */
  ResultSet queryLazily(Connection connection, PreparedStatement statement) throws SQLException;

  /** A view of a result, row by row. */
  JdbcRow row(ResultSet result);

  /**
   * Makes sure that no transaction is open before the connection is lent to somebody else.
   *
   * @param seemsOpen whether the statements so far opened one
   * @return whether one was open in fact
   */
  boolean endTransaction(Connection connection, boolean seemsOpen) throws SQLException;

  /** Whether the transaction that was open is gone after a failed statement. */
  boolean lostTransaction(Connection connection) throws SQLException;

  /**
   * Lets statements wait for locks as configured, or fail at once. Not for engines whose statements
   * have a {@link #lockNeed}.
   */
  void waitForLocks(Connection connection, boolean wait) throws SQLException;

  /** Whether a statement failed because it did not wait for a lock, and has left nothing behind. */
  boolean isLocked(SQLException failure);

  /** What a statement may have to wait for where it cannot be told not to wait. */
  LockNeed lockNeed(String sql);

  /** Who may hold such locks. */
  LockHolders lockHolders();

  /** Whether the connection must be closed after a failure instead of being lent on. */
  boolean spoilsConnection(SQLException failure);

  /** What the driver said. */
  DriverFailure describe(SQLException failure);
}
