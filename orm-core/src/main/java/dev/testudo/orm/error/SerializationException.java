package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** The database could not serialize concurrent transactions and ended this one. */
public final class SerializationException extends OperationalException {
  private static final long serialVersionUID = 1L;

  private final boolean lockNotAvailable;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public SerializationException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    this(report, facts, cause, false);
  }

  /**
   * The same, for one of the two reasons.
   *
   * @param lockNotAvailable whether a lock was not to be had
   */
  public SerializationException(
      Report report, DatabaseFacts facts, @Nullable Throwable cause, boolean lockNotAvailable) {
    super(report, facts, cause);
    this.lockNotAvailable = lockNotAvailable;
  }

  /**
   * Whether somebody else held a lock for longer than the database lets a statement wait for it, or
   * at all where it was not to wait. Whoever repeats it at once may wait as long again.
   */
  public boolean isLockNotAvailable() {
    return lockNotAvailable;
  }

  @Override
  public boolean isRetryable() {
    return true;
  }
}
