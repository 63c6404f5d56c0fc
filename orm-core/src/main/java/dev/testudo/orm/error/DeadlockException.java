package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** Two transactions waited for each other and the database ended this one. */
public final class DeadlockException extends OperationalException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public DeadlockException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  @Override
  public boolean isRetryable() {
    return true;
  }
}
