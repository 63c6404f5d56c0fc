package dev.testudo.orm.dialect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a session of H2 is asked beside the user's statements. */
public final class H2Session {
  private static final int FUNCTION_NOT_FOUND = 90022;

  private static final Pattern PARTLY =
      Pattern.compile(
          "\\b(?:INSERT|MERGE|CALL|WAIT|(?:FINAL|OLD|NEW)\\s+TABLE)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE_ROW =
      Pattern.compile(
          "(?:SELECT [^;]* FROM FINAL TABLE \\()?INSERT INTO [^;]*"
              + " (?:VALUES \\([^()]*\\)|DEFAULT VALUES)\\)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern READ =
      Pattern.compile("\\s*(?:SELECT|WITH|VALUES|TABLE)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCKS =
      Pattern.compile(
          "\\b(?:FOR\\s+(?:UPDATE|SHARE|NO|KEY)|(?:FINAL|OLD|NEW)\\s+TABLE)\\b",
          Pattern.CASE_INSENSITIVE);

  private H2Session() {}

  /** Whether queries that start from now on find their rows while they are read. */
  public static String lazyQueries(boolean lazy) {
    return "SET LAZY_QUERY_EXECUTION " + (lazy ? "TRUE" : "FALSE");
  }

  /** How long statements that start from now on wait for a lock, in milliseconds. */
  public static String lockTimeout(int millis) {
    return "SET LOCK_TIMEOUT " + millis;
  }

  /** Whether a statement failed for want of the {@link #functions()}. */
  public static boolean lacksFunctions(int code, String message) {
    return code == FUNCTION_NOT_FOUND
        && message.toLowerCase(Locale.ROOT).contains(EmbeddedFunctions.PREFIX);
  }

  /**
   * Whether a statement that fails for want of a lock leaves nothing behind. H2 takes updates and
   * deletes back, but not what a query has changed; an insert of several rows that meets a row of
   * somebody else it begins again, and then meets its own. What says itself how long it waits does
   * not fail at once either.
   */
  public static boolean isAllOrNothing(String sql) {
    return !PARTLY.matcher(sql).find() || ONE_ROW.matcher(sql).matches();
  }

  /** Whether a statement may want locks of rows: all but reads that ask for none. */
  public static boolean takesLocks(String sql) {
    return !READ.matcher(sql).lookingAt() || LOCKS.matcher(sql).find();
  }

  /** What makes the functions that H2 calls in Java known to a database. */
  public static List<String> functions() {
    return EmbeddedFunctions.aliases();
  }
}
