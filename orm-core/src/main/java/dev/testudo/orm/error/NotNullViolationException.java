package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** A column that must have a value was given none. */
public final class NotNullViolationException extends IntegrityException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public NotNullViolationException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  @Override
  String problem() {
    return "must not be null";
  }
}
