package dev.testudo.orm.tx;

import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Ends transactions in which nothing has been done for long, because their function never
 * completes. One timer for all that are open, so that a transaction costs none.
 */
public final class Vigil {
  private static final int LOOKS_PER_LIMIT = 8;

  private final Supplier<Vertx> vertx;
  private final Duration limit;
  private final Set<Unit> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();

  /**
   * A vigil over the transactions of one database.
   *
   * @param vertx asked when the first transaction has begun
   * @param limit how long nothing may be done; zero for ever
   */
  public Vigil(Supplier<Vertx> vertx, Duration limit) {
    this.vertx = vertx;
    this.limit = limit;
  }

  /** Watches a transaction; what is returned tells that its function has completed. */
  Runnable watch(Unit unit) {
    if (limit.isZero()) {
      return () -> {};
    }
    open.add(unit);
    lookLater();
    return () -> open.remove(unit);
  }

  private void lookLater() {
    if (!looking.get() && looking.compareAndSet(false, true)) {
      long pause = Math.max(1, limit.toMillis() / LOOKS_PER_LIMIT);
      // On a context of its own: the caller's may be busy, or undeployed.
      ((VertxInternal) vertx.get()).createEventLoopContext().setTimer(pause, id -> look());
    }
  }

  private void look() {
    open.forEach(unit -> unit.expireIfIdle(limit.toNanos()));
    looking.set(false);
    if (!open.isEmpty()) {
      lookLater();
    }
  }
}
