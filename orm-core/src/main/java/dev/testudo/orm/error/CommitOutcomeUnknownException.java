package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/**
 * Nobody knows whether the transaction was committed: its connection was lost, or its time was
 * over, before the COMMIT was answered. Never retried, because it may have been.
 */
public final class CommitOutcomeUnknownException extends TransactionException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report and, if there was one, the failure that it translates. */
  public CommitOutcomeUnknownException(Report report, @Nullable Throwable cause) {
    super(report, cause);
  }
}
