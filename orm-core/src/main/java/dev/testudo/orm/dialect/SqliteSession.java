package dev.testudo.orm.dialect;

/** What a session of SQLite is asked beside the user's statements. */
public final class SqliteSession {
  private SqliteSession() {}

  /** Fails inside of a transaction, and opens an empty one outside. */
  public static String begin() {
    return "BEGIN";
  }

  /** Fails outside of a transaction. */
  public static String rollback() {
    return "ROLLBACK";
  }

  /** A query for the journal mode in use; also reads the file, so it fails on a foreign one. */
  public static String journalMode() {
    return "PRAGMA journal_mode";
  }
}
