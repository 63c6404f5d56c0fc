package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** A row with the same key or the same unique values exists already. */
public final class UniqueViolationException extends IntegrityException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public UniqueViolationException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  @Override
  String problem() {
    return "exists already";
  }
}
