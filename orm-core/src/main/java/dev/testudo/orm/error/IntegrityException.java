package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** A constraint of the database refused a write. */
public class IntegrityException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public IntegrityException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }
}
