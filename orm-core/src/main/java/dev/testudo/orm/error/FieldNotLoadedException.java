package dev.testudo.orm.error;

/** A column was asked of a partial object whose query did not load it. */
public final class FieldNotLoadedException extends OrmException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report. */
  public FieldNotLoadedException(Report report) {
    super(report, null);
  }
}
