package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** The database could not serialize concurrent transactions and ended this one. */
public final class SerializationException extends OperationalException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public SerializationException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }

  @Override
  public boolean isRetryable() {
    return true;
  }
}
