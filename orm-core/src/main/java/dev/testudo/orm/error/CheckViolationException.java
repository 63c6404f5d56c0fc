package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** A check constraint refused the values of a row. */
public final class CheckViolationException extends IntegrityException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public CheckViolationException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  @Override
  String problem() {
    return "breaks a rule of the table";
  }
}
