package dev.testudo.orm.dialect;

/** How one MySQL session stops what another one runs; MySQL itself only limits reads. */
public final class MySqlSession {
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
