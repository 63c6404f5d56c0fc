package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** A value does not fit its column: too long, out of range, or of another type. */
public final class DataException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public DataException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }
}
