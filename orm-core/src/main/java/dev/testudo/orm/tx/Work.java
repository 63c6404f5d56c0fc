package dev.testudo.orm.tx;

/**
 * What a blocking transaction does on the calling thread.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Work<T> {
  /** Does it; may {@code await()} futures. What it throws rolls the transaction back. */
  T run(Transaction transaction) throws Exception;
}
