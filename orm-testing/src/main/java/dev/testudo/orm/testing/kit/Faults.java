package dev.testudo.orm.testing.kit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets statements of a test go wrong. Statements are counted from 1 at the moment in which a fault
 * is asked for, without those that begin and end transactions; each fault happens once. For use by
 * any thread; see {@link OrmTest}.
 */
public final class Faults {
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Integer, Fault> planned = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Commit> commit = new AtomicReference<>();

  Faults() {}

  /**
   * The n-th statement from now on is not sent, and fails.
   *
   * @param failure an exception of the ORM is what the caller gets; another one is what the driver
   *     failed with
   */
  public void fail(int nth, Throwable failure) {
    plan(nth, new Fault(failure, Duration.ZERO));
  }

  /** The n-th statement from now on is sent later. */
  public void delay(int nth, Duration time) {
    plan(nth, new Fault(null, time));
  }

  /**
   * The connection breaks before the n-th statement from now on: it is not sent, and what was done
   * in its transaction is undone.
   */
  public void loseConnection(int nth) {
    plan(nth, new Fault(new LostConnectionException(), Duration.ZERO));
  }

  /**
   * The connection breaks during the next COMMIT, so that nobody knows what became of it.
   *
   * @param stored whether the database carries it out
   */
  public void loseCommit(boolean stored) {
    commit.set(new Commit(stored));
  }

  private void plan(int nth, Fault fault) {
    if (nth < 1) {
      throw new IllegalArgumentException("statements are counted from 1, not from " + nth);
    }
    planned.put(count.get() + nth, fault);
  }

  /** Whether none is left over. */
  boolean areOver() {
    return planned.isEmpty() && commit.get() == null;
  }

  @Nullable Fault next() {
    return planned.remove(count.incrementAndGet());
  }

  @Nullable Commit nextCommit() {
    return commit.getAndSet(null);
  }

  /**
   * What happens to a statement.
   *
   * @param failure what it fails with; null if it is sent
   * @param delay how long it waits before
   */
  record Fault(@Nullable Throwable failure, Duration delay) {}

  /** What happens to a COMMIT. */
  record Commit(boolean stored) {}

  /** A connection that is said to be broken. */
  static final class LostConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostConnectionException() {
      super("the connection was lost, as the test wanted");
    }
  }
}
