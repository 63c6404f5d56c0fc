package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** No connection became free in time. */
public final class PoolTimeoutException extends OperationalException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public PoolTimeoutException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  @Override
  public boolean isRetryable() {
    return true;
  }
}
