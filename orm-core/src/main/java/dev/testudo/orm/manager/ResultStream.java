package dev.testudo.orm.manager;

import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.tx.Attempt;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of a query, read part by part as they are wanted: at most one part is in memory. The
 * query starts with the first {@link #handler}; handlers run on the Vert.x context of that call.
 *
 * <p>A handler that throws ends the stream: what it threw goes to the exception handler. After the
 * last result, a failure or {@link #close}, the connection is back in its pool. A stream that is
 * paused, or fetched from, and then forgotten holds its connection until the Orm is closed.
 *
 * @param <T> a result
 */
public final class ResultStream<T> implements ReadStream<T> {
  private final Supplier<Future<Cursor<T>>> opening;
  private final int fetchSize;
  private final ArrayDeque<T> rows = new ArrayDeque<>();
  private final Promise<Void> closed = Promise.promise();
  private @Nullable Handler<T> rowHandler;
  private @Nullable Handler<Throwable> exceptionHandler;
  private @Nullable Handler<Void> endHandler;
  private @Nullable Cursor<T> cursor;
  private @Nullable Context context;
  private @Nullable Throwable failure;
  private long demand = Long.MAX_VALUE;
  private boolean started;
  private boolean busy;
  private boolean over;
  private boolean ended;

  ResultStream(int fetchSize, Supplier<Future<Cursor<T>>> opening) {
    this.fetchSize = fetchSize;
    this.opening = opening;
  }

  /** Starts the query, with the first handler; null ends a stream that has started. */
  @Override
  public ResultStream<T> handler(@Nullable Handler<T> handler) {
    boolean start;
    boolean stop;
    synchronized (this) {
      stop = handler == null && started;
      start = handler != null && !started && !over;
      started |= start;
      rowHandler = handler;
    }
    if (stop) {
      close();
    } else if (start) {
      Attempt.of(opening).onComplete(this::opened);
    }
    return this;
  }

  /** Learns of a failure, also of one that came before this call. */
  @Override
  public ResultStream<T> exceptionHandler(@Nullable Handler<Throwable> handler) {
    Throwable known;
    synchronized (this) {
      exceptionHandler = handler;
      known = handler == null ? null : failure;
      failure = handler == null ? failure : null;
    }
    if (known != null) {
      handler.handle(known);
    }
    return this;
  }

  /** Learns of the end, also of one that came before this call; not called after a failure. */
  @Override
  public ResultStream<T> endHandler(@Nullable Handler<Void> handler) {
    boolean known;
    synchronized (this) {
      endHandler = handler;
      known = ended && handler != null;
      ended &= !known;
    }
    if (known) {
      handler.handle(null);
    }
    return this;
  }

  @Override
  public synchronized ResultStream<T> pause() {
    demand = 0;
    return this;
  }

  @Override
  public ResultStream<T> resume() {
    return fetch(Long.MAX_VALUE);
  }

  @Override
  public ResultStream<T> fetch(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("a stream was asked for " + amount + " results");
    }
    synchronized (this) {
      demand = demand + amount < 0 ? Long.MAX_VALUE : demand + amount;
      if (cursor == null || busy) {
        return this;
      }
    }
    later(this::pump);
    return this;
  }

  /**
   * Ends the stream, also half-way; no handler is called afterwards.
   *
   * @return completes when the connection is back in its pool
   */
  public Future<Void> close() {
    Cursor<T> open;
    boolean never;
    synchronized (this) {
      never = !started;
      over = true;
      rows.clear();
      open = cursor;
    }
    if (never) {
      closed.tryComplete();
    } else if (open != null) {
      open.close().onComplete(done -> closed.tryComplete());
    }
    return closed.future();
  }

  private void opened(@Nullable Cursor<T> opened, @Nullable Throwable why) {
    if (opened == null) {
      closed.tryComplete();
      fail(why);
      return;
    }
    boolean unwanted;
    synchronized (this) {
      cursor = opened;
      context = Vertx.currentContext();
      unwanted = over;
    }
    if (unwanted) {
      close();
    } else {
      pump();
    }
  }

  /** Hands over results while they are wanted, and reads more when none are left. */
  @SuppressWarnings("CatchingUnchecked") // whatever a handler throws, the stream must end
  private void pump() {
    for (T row = next(); row != null; row = next()) {
      Handler<T> to = rowHandler;
      try {
        if (to != null) {
          to.handle(row);
        }
      } catch (Throwable e) {
        fail(e);
      } finally {
        idle();
      }
    }
  }

  private synchronized void idle() {
    busy = false;
  }

  /** The next result if one is there and wanted; else sees to what comes next. */
  private @Nullable T next() {
    boolean atEnd;
    synchronized (this) {
      if (over || busy) {
        return null;
      }
      atEnd = rows.isEmpty() && cursor.isAtEnd();
      if (!atEnd && demand == 0) {
        return null;
      }
      busy = true;
      if (!rows.isEmpty()) {
        demand -= demand == Long.MAX_VALUE ? 0 : 1;
        return rows.poll();
      }
    }
    if (atEnd) {
      cursor.close().onComplete(done -> end());
    } else {
      cursor.read(fetchSize).onComplete(this::arrived);
    }
    return null;
  }

  private void arrived(@Nullable List<T> more, @Nullable Throwable why) {
    if (more == null) {
      fail(why);
      return;
    }
    synchronized (this) {
      busy = false;
      if (!over) {
        rows.addAll(more);
      }
    }
    if (cursor.isAtEnd()) {
      // The connection is not kept from others while the last results are looked at.
      cursor.close();
    }
    pump();
  }

  private void end() {
    Handler<Void> handler;
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      handler = endHandler;
      ended = handler == null;
    }
    closed.tryComplete();
    if (handler != null) {
      handler.handle(null);
    }
  }

  private void fail(Throwable why) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      rows.clear();
    }
    Cursor<T> open = cursor;
    if (open == null) {
      later(() -> report(why));
    } else {
      open.close()
          .onComplete(
              done -> {
                closed.tryComplete();
                report(why);
              });
    }
  }

  private void report(Throwable why) {
    Handler<Throwable> handler;
    synchronized (this) {
      handler = exceptionHandler;
      failure = handler == null ? why : null;
    }
    if (handler != null) {
      handler.handle(why);
    }
  }

  /** On the stream's context, and after whoever calls this has gone on. */
  private void later(Runnable task) {
    Context mine = context == null ? Vertx.currentContext() : context;
    if (mine == null) {
      task.run();
    } else {
      mine.runOnContext(tick -> task.run());
    }
  }
}
