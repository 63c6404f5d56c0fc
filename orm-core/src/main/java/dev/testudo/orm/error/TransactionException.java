package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** A transaction was used in a way that it does not allow, or could not be ended. */
public class TransactionException extends OrmException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report and, if there was one, the failure that it translates. */
  public TransactionException(Report report, @Nullable Throwable cause) {
    super(report, cause);
  }

  /** An exception with this report. */
  public TransactionException(Report report) {
    super(report, null);
  }
}
