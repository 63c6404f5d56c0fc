package dev.testudo.orm.dialect;

/**
 * What a MySQL session is told of its transactions, and how it stops what another one runs; MySQL
 * itself only limits reads.
 */
public final class MySqlSession {
  /**
   * What a transaction wants before it begins. Where a deadlock rolls it back, MySQL 8.0, other
   * than MariaDB 11, is in autocommit mode again, and would keep each statement that is already on
   * its way behind the one that lost; without that mode these begin a transaction that the ROLLBACK
   * ends.
   */
  public static final String MANUAL = "SET autocommit = 0";

  /** What gives the session back as it was, once the transaction has ended: it commits, too. */
  public static final String AUTOMATIC = "SET autocommit = 1";

  private MySqlSession() {}

  /** A query for the number of the session that runs it. */
  public static String id() {
    return "SELECT CONNECTION_ID()";
  }

  /** Ends the statement that a session runs now; the session goes on. */
  public static String killStatement(long session) {
    return "KILL QUERY " + session;
  }

  /** Ends a session, and rolls its transaction back. */
  public static String kill(long session) {
    return "KILL CONNECTION " + session;
  }
}
