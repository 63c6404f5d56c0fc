package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** More than one row matched where one was asked for. */
public final class MultipleObjectsReturnedException extends OrmException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report and, if there was one, the failure that it translates. */
  public MultipleObjectsReturnedException(Report report, @Nullable Throwable cause) {
    super(report, cause);
  }

  /** An exception with this report. */
  public MultipleObjectsReturnedException(Report report) {
    super(report, null);
  }
}
