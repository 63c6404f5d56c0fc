package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/**
 * A value does not fit its column, or its column's value does not fit the field: too long, out of
 * range, NULL, or of another type.
 */
public final class DataException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public DataException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  /** An exception about a value that was found wrong on this side, and what found it. */
  public DataException(Report report, @Nullable Throwable cause) {
    this(report, DatabaseFacts.none(), cause);
  }
}
