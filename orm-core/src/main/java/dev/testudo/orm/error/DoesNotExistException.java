package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** No row matched where exactly one was asked for. */
public final class DoesNotExistException extends OrmException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report and, if there was one, the failure that it translates. */
  public DoesNotExistException(Report report, @Nullable Throwable cause) {
    super(report, cause);
  }

  /** An exception with this report. */
  public DoesNotExistException(Report report) {
    super(report, null);
  }
}
