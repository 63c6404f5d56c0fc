package dev.testudo.orm.manager;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
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
  private final Consumer<? super T> told;
  // Those that have begun and of which nobody was told, in the order in which they began.
  private final Deque<Piece<T>> begun = new ArrayDeque<>();
  private final Promise<Void> done = Promise.promise();
  private int running;
  private @Nullable Throwable failure;

  private Pipeline(
      Iterator<T> work, Function<? super T, ? extends Future<?>> start, Consumer<? super T> told) {
    this.work = work;
    this.start = start;
    this.told = told;
  }

  /**
   * Runs all pieces. After a failure no further one starts; the future fails with the first
   * failure, once nothing is under way any more.
   *
   * @param told gets each piece that has ended, in the order in which they began: their futures may
   *     come in another one. What it throws is a failure, too
   */
  static <T> Future<Void> run(
      Iterable<T> work, Function<? super T, ? extends Future<?>> start, Consumer<? super T> told) {
    var pipeline = new Pipeline<T>(work.iterator(), start, told);
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
      var piece = new Piece<>(work.next());
      Future<?> started;
      try {
        started = start.apply(piece.work);
      } catch (RuntimeException e) {
        failure = e;
        return;
      }
      running++;
      begun.add(piece);
      started.onComplete((result, failed) -> ended(piece, failed));
    }
  }

  private void ended(Piece<T> piece, @Nullable Throwable failed) {
    synchronized (this) {
      running--;
      piece.ended = true;
      if (failed != null && failure == null) {
        failure = failed;
      }
      tell();
    }
    go();
  }

  private void tell() {
    try {
      while (failure == null && !begun.isEmpty() && begun.element().ended) {
        told.accept(begun.remove().work);
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  /** Some work that has begun. */
  private static final class Piece<T> {
    private final T work;
    private boolean ended;

    Piece(T work) {
      this.work = work;
    }
  }
}
