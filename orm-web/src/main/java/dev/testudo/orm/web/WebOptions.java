package dev.testudo.orm.web;

/**
 * How an Orm is put behind a router. Immutable: each method returns options with one more change.
 *
 * @param generatesSchemas whether missing tables are created before the first request
 * @param transactions whether each request that may change something runs in a transaction
 * @param handlesFailures whether failures of all routes become problem documents
 * @param largestBody the most bytes of a body; a longer one is answered with 413
 */
public record WebOptions(
    boolean generatesSchemas, boolean transactions, boolean handlesFailures, long largestBody) {
  private static final long MEGABYTE = 1024 * 1024;

  /** No tables, no transactions, failures handled, bodies of up to a megabyte. */
  public static WebOptions defaults() {
    return new WebOptions(false, false, true, MEGABYTE);
  }

  /** Creates the tables that are missing. */
  public WebOptions generateSchemas() {
    return new WebOptions(true, transactions, handlesFailures, largestBody);
  }

  /**
   * Runs every request but those of GET, HEAD and OPTIONS in a transaction. It is committed before
   * the answer is sent, and rolled back if the action fails.
   */
  public WebOptions inTransactions() {
    return new WebOptions(generatesSchemas, true, handlesFailures, largestBody);
  }

  /** Leaves failures to the program's own handlers. */
  public WebOptions withoutFailureHandler() {
    return new WebOptions(generatesSchemas, transactions, false, largestBody);
  }

  /**
   * Takes bodies of up to so many bytes.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public WebOptions largestBody(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("a body must be allowed at least one byte");
    }
    return new WebOptions(generatesSchemas, transactions, handlesFailures, bytes);
  }
}
