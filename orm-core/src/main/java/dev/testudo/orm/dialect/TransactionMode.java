package dev.testudo.orm.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a transaction.
 *
 * @param isolation what it may see of others; null for the engine's default
 * @param readOnly whether it refuses changes
 * @param deferrable whether it waits until it cannot fail any more; serializable and read-only
 */
public record TransactionMode(@Nullable Isolation isolation, boolean readOnly, boolean deferrable) {

  /** What the engine does by itself. */
  public static final TransactionMode DEFAULT = new TransactionMode(null, false, false);
}
