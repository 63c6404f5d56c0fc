package dev.testudo.orm.error;

/** A transaction did not end within its time and was rolled back. */
public final class TransactionTimeoutException extends TransactionException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report. */
  public TransactionTimeoutException(Report report) {
    super(report);
  }
}
