package dev.testudo.orm.exec;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A cursor with typed errors that is logged once, when it has ended: with all rows that were read,
 * and the time that the database took, without the time between the reads.
 */
final class WatchedCursor<T extends @Nullable Object> implements Cursor<T> {
  private final Cursor<T> cursor;
  private final Watch watch;
  private final Watch.Entry entry;
  private final AtomicBoolean logged = new AtomicBoolean();

  WatchedCursor(Cursor<T> cursor, Watch watch, Watch.Entry entry) {
    this.cursor = cursor;
    this.watch = watch;
    this.entry = entry;
  }

  @Override
  public Future<List<T>> read(int rows) {
    long start = System.nanoTime();
    return Caller.deliver(
        cursor
            .read(rows)
            .transform(
                result -> {
                  entry.took(System.nanoTime() - start);
                  if (result.failed()) {
                    var failure = watch.translate(result.cause(), entry.sql());
                    log(failure);
                    return Future.failedFuture(failure);
                  }
                  entry.found(result.result().size());
                  return Future.succeededFuture(result.result());
                }));
  }

  @Override
  public boolean isAtEnd() {
    return cursor.isAtEnd();
  }

  @Override
  public Future<Void> close() {
    return Caller.deliver(
        cursor
            .close()
            .transform(
                result -> {
                  log(null);
                  return result.succeeded()
                      ? Future.<Void>succeededFuture()
                      : Future.<Void>failedFuture(watch.translate(result.cause(), entry.sql()));
                }));
  }

  private void log(@Nullable Throwable failure) {
    if (logged.compareAndSet(false, true)) {
      watch.log(entry, failure);
    }
  }
}
