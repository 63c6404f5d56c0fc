package dev.testudo.orm.exec;

import dev.testudo.orm.error.ClosedException;
import dev.testudo.orm.error.Report;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the work in flight and, once closed, lets nothing new in. Its state is one number: the
 * work in flight, negative-offset when closed.
 */
final class Gate {
  private static final long CLOSED = Long.MIN_VALUE;

  private final String connection;
  private final AtomicLong state = new AtomicLong();
  private final Promise<Void> empty = Promise.promise();

  Gate(String connection) {
    this.connection = connection;
  }

  /** Lets one piece of work in; false once closed. */
  boolean enter() {
    while (true) {
      long now = state.get();
      if (now < 0) {
        return false;
      }
      if (state.compareAndSet(now, now + 1)) {
        return true;
      }
    }
  }

  /** One piece of work has ended. */
  void leave() {
    if (state.decrementAndGet() == CLOSED) {
      empty.tryComplete();
    }
  }

  /** Lets nothing new in; completes when all work has ended. Later calls give the same future. */
  Future<Void> close() {
    while (true) {
      long now = state.get();
      if (now < 0) {
        return empty.future();
      }
      if (state.compareAndSet(now, now + CLOSED)) {
        if (now == 0) {
          empty.tryComplete();
        }
        return empty.future();
      }
    }
  }

  ClosedException refusal() {
    return new ClosedException(
        Report.of("The connection \"" + connection + "\" is closed.")
            .likelyCause("Orm.close() was called before this operation began.")
            .wayOut("Close the Orm after its last use, or make a new one with Orm.init(…)."));
  }
}
