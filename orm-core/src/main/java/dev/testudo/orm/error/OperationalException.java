package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** Something around the statement failed: connection, pool, time-out, or others' work. */
public class OperationalException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public OperationalException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }
}
