package dev.testudo.orm.manager;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Starts pieces of work in their order, a few of them under way at one time: the next one is made
 * ready while the database still works on those before.
 */
final class Pipeline<T> {
  /** Enough to keep a server busy; each holds its values in memory until it has ended. */
  private static final int UNDER_WAY = 4;

  private final Iterator<T> work;
  private final Function<? super T, ? extends Future<?>> start;
  private final Promise<Void> done = Promise.promise();
  private int running;
  private @Nullable Throwable failure;

  private Pipeline(Iterator<T> work, Function<? super T, ? extends Future<?>> start) {
    this.work = work;
    this.start = start;
  }

  /**
   * Runs all pieces. After a failure no further one starts; the future fails with the first
   * failure, once nothing is under way any more.
   */
  static <T> Future<Void> run(Iterable<T> work, Function<? super T, ? extends Future<?>> start) {
    var pipeline = new Pipeline<T>(work.iterator(), start);
    pipeline.go();
    return pipeline.done.future();
  }

  private void go() {
    Throwable failed;
    synchronized (this) {
      startMore();
      if (running > 0) {
        return;
      }
      failed = failure;
    }
    if (failed != null) {
      done.tryFail(failed);
    } else {
      done.tryComplete();
    }
  }

  private void startMore() {
    while (failure == null && running < UNDER_WAY && work.hasNext()) {
      Future<?> started;
      try {
        started = start.apply(work.next());
      } catch (RuntimeException e) {
        failure = e;
        return;
      }
      running++;
      started.onComplete((result, failed) -> ended(failed));
    }
  }

  private void ended(@Nullable Throwable failed) {
    synchronized (this) {
      running--;
      if (failed != null && failure == null) {
        failure = failed;
      }
    }
    go();
  }
}
