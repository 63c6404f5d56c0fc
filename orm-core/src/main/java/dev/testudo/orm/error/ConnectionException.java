package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** The database could not be reached, refused the login, or the connection broke. */
public final class ConnectionException extends OperationalException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public ConnectionException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  @Override
  public boolean isRetryable() {
    return true;
  }
}
