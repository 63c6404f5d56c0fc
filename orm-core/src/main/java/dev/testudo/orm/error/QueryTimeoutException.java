package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** A statement took longer than allowed and was stopped. */
public final class QueryTimeoutException extends OperationalException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public QueryTimeoutException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }
}
