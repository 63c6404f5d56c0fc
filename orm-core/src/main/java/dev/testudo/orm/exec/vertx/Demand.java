package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.exec.PoolUse;
import io.vertx.core.Completable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who has or wants a connection. The driver's pool tells only how many are open; whoever
 * cannot have one of these waits.
 */
final class Demand implements Completable<Object> {
  private final AtomicInteger callers = new AtomicInteger();

  void more() {
    callers.incrementAndGet();
  }

  void less() {
    callers.decrementAndGet();
  }

  @Override
  public void complete(Object result, Throwable failure) {
    less();
  }

  PoolUse use(int open) {
    int now = callers.get();
    int lent = Math.min(now, open);
    return new PoolUse(open, lent, now - lent);
  }
}
