package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A cursor with a connection of its own, and a transaction that only reads where the engine needs
 * one. Whatever happens, the connection goes back exactly once, without a transaction; one whose
 * transaction does not end is closed for good.
 */
final class OwnCursor<T extends @Nullable Object> implements Cursor<T> {
  private final Connection connection;
  private final Dialect dialect;
  private final Consumer<OwnCursor<?>> whenClosed;
  private @Nullable Cursor<T> cursor;
  private @Nullable OrmException refusal;
  private @Nullable Future<Void> closed;
  private boolean failed;

  OwnCursor(Connection connection, Dialect dialect, Consumer<OwnCursor<?>> whenClosed) {
    this.connection = connection;
    this.dialect = dialect;
    this.whenClosed = whenClosed;
  }

  /** Opens it; if that fails, the connection has been given back. */
  Future<OwnCursor<T>> open(SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    String begin = dialect.beginCursor();
    Future<Void> begun = begin == null ? Future.succeededFuture() : connection.execute(begin);
    return begun
        .compose(none -> connection.open(sql, values, reader))
        .transform(
            opened -> {
              if (opened.succeeded()) {
                cursor = opened.result();
                return Future.succeededFuture(this);
              }
              return giveBack(false)
                  .transform(back -> Future.<OwnCursor<T>>failedFuture(opened.cause()));
            });
  }

  @Override
  public Future<List<T>> read(int rows) {
    Cursor<T> open;
    synchronized (this) {
      if (refusal != null) {
        return Future.failedFuture(refusal);
      }
      open = cursor;
    }
    return open.read(rows).onFailure(failure -> fail());
  }

  private synchronized void fail() {
    failed = true;
  }

  @Override
  public boolean isAtEnd() {
    return cursor.isAtEnd();
  }

  /** Closes it and fails all further reads. */
  void refuse(OrmException reason) {
    synchronized (this) {
      if (refusal == null) {
        refusal = reason;
      }
    }
    close();
  }

  @Override
  public Future<Void> close() {
    synchronized (this) {
      if (closed == null) {
        closed =
            cursor
                .close()
                .transform(result -> giveBack(result.succeeded() && !hasFailed()))
                .onComplete(result -> whenClosed.accept(this));
      }
      return closed;
    }
  }

  private synchronized boolean hasFailed() {
    return failed;
  }

  private Future<Void> giveBack(boolean sound) {
    if (dialect.beginCursor() == null) {
      return connection.release();
    }
    return connection
        .execute(sound ? dialect.commit() : dialect.rollback())
        .transform(ended -> ended.succeeded() ? connection.release() : connection.discard());
  }

  /** Values apart from the caller's objects, which may change while a connection is waited for. */
  static @Nullable Object[] keep(@Nullable Object[] values) {
    @Nullable Object[] kept = values.clone();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] instanceof byte[] bytes) {
        kept[i] = bytes.clone();
      } else if (kept[i] instanceof List<?> list) {
        kept[i] = new ArrayList<>(list);
      }
    }
    return kept;
  }
}
