package dev.testudo.orm.dialect;

/** What a session of H2 is asked beside the user's statements. */
public final class H2Session {
  private H2Session() {}

  /** Whether queries that start from now on find their rows while they are read. */
  public static String lazyQueries(boolean lazy) {
    return "SET LAZY_QUERY_EXECUTION " + (lazy ? "TRUE" : "FALSE");
  }
}
