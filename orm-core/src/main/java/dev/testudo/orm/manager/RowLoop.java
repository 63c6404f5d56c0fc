package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.Cursor;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a cursor to a function, one after the other, and closes the cursor. */
final class RowLoop<T> {
  private static final Future<Void> DONE = Future.succeededFuture();

  private final Cursor<T> cursor;
  private final int fetchSize;
  private final Function<? super T, ? extends @Nullable Future<?>> each;
  private final @Nullable Context context = Vertx.currentContext();
  private final Promise<Void> end = Promise.promise();
  private Iterator<T> rows = Collections.emptyIterator();

  private RowLoop(
      Cursor<T> cursor, int fetchSize, Function<? super T, ? extends @Nullable Future<?>> each) {
    this.cursor = cursor;
    this.fetchSize = fetchSize;
    this.each = each;
  }

  /** Completes when each row's future has; fails with the first failure, after which none comes. */
  static <T> Future<Void> run(
      Future<Cursor<T>> opening,
      int fetchSize,
      Function<? super T, ? extends @Nullable Future<?>> each) {
    return opening.compose(cursor -> new RowLoop<>(cursor, fetchSize, each).run());
  }

  /** What a function is to give that has nothing to wait for. */
  static Future<Void> done() {
    return DONE;
  }

  private Future<Void> run() {
    read();
    return end.future();
  }

  private void read() {
    if (cursor.isAtEnd()) {
      finish(null);
    } else {
      cursor.read(fetchSize).onComplete(this::arrived);
    }
  }

  private void arrived(@Nullable List<T> more, @Nullable Throwable failure) {
    if (more == null) {
      finish(failure);
      return;
    }
    if (cursor.isAtEnd()) {
      // The connection is not kept from others while the last rows are worked on.
      cursor.close();
    }
    rows = more.iterator();
    go();
  }

  private void go() {
    while (rows.hasNext()) {
      Future<?> result = apply(rows.next());
      if (!result.succeeded()) {
        result.onComplete((value, failure) -> onContext(() -> worked(failure)));
        return;
      }
    }
    read();
  }

  private void worked(@Nullable Throwable failure) {
    if (failure == null) {
      go();
    } else {
      finish(failure);
    }
  }

  @SuppressWarnings("CatchingUnchecked") // whatever the function throws, the cursor must be closed
  private Future<?> apply(T row) {
    try {
      Future<?> result = each.apply(row);
      return result == null
          ? Future.failedFuture(
              new OrmException(
                  Report.of("The function given to forEachAsync gave null for a row.")
                      .wayOut("Give a future; Future.succeededFuture() if there is none.")))
          : result;
    } catch (Throwable e) {
      return Future.failedFuture(e);
    }
  }

  private void finish(@Nullable Throwable failure) {
    cursor
        .close()
        .onComplete(
            closed -> {
              if (failure == null) {
                end.complete();
              } else {
                end.fail(failure);
              }
            });
  }

  /** Futures of the caller may complete anywhere; the loop stays where it began. */
  private void onContext(Runnable step) {
    if (context == null || context == Vertx.currentContext()) {
      step.run();
    } else {
      context.runOnContext(tick -> step.run());
    }
  }
}
