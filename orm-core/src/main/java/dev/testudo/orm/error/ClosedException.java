package dev.testudo.orm.error;

/** The Orm was closed before, or while, this was asked of it. */
public final class ClosedException extends OrmException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report. */
  public ClosedException(Report report) {
    super(report, null);
  }
}
