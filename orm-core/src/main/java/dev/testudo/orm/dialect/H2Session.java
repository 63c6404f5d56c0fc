package dev.testudo.orm.dialect;

import java.util.List;
import java.util.Locale;

/** What a session of H2 is asked beside the user's statements. */
public final class H2Session {
  private static final int FUNCTION_NOT_FOUND = 90022;

  private H2Session() {}

  /** Whether queries that start from now on find their rows while they are read. */
  public static String lazyQueries(boolean lazy) {
    return "SET LAZY_QUERY_EXECUTION " + (lazy ? "TRUE" : "FALSE");
  }

  /** Whether a statement failed for want of the {@link #functions()}. */
  public static boolean lacksFunctions(int code, String message) {
    return code == FUNCTION_NOT_FOUND
        && message.toLowerCase(Locale.ROOT).contains(EmbeddedFunctions.PREFIX);
  }

  /** What makes the functions that H2 calls in Java known to a database. */
  public static List<String> functions() {
    return EmbeddedFunctions.aliases();
  }
}
