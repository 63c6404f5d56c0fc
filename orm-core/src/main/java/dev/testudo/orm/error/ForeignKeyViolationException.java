package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** A reference to a row that does not exist, or a row that others still refer to. */
public final class ForeignKeyViolationException extends IntegrityException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public ForeignKeyViolationException(
      Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  /** The same failure with another sentence about what failed. */
  public ForeignKeyViolationException because(String what) {
    Report told = report();
    return new ForeignKeyViolationException(
        new Report(what, told.sql(), told.likelyCause(), told.wayOut()), facts(), getCause());
  }

  @Override
  String problem() {
    return "refers to what does not exist, or is referred to";
  }
}
