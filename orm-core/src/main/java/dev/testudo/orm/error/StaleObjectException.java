package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** The row was changed or deleted by somebody else since it was read. */
public final class StaleObjectException extends OrmException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report and, if there was one, the failure that it translates. */
  public StaleObjectException(Report report, @Nullable Throwable cause) {
    super(report, cause);
  }

  /** An exception with this report. */
  public StaleObjectException(Report report) {
    super(report, null);
  }
}
