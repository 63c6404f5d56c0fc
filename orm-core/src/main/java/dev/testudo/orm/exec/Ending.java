package dev.testudo.orm.exec;

import dev.testudo.orm.error.OrmException;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.FutureInternal;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The end of one statement: its error gets its name, the log is told, and then the caller is, on
 * its own context. One object instead of a chain of futures, since every statement has it.
 */
final class Ending<T extends @Nullable Object> implements Completable<T> {
  private final Watch watch;
  private final @Nullable Gate gate;
  private final String sql;
  private final @Nullable Object @Nullable [] values;
  private final ToIntFunction<T> rows;
  private final @Nullable String site;
  private final boolean logged;
  private final long start;
  private @Nullable Runnable ifSlow;
  private @Nullable Promise<T> told;

  /**
   * What waits for a statement that begins now.
   *
   * @param gate what the statement leaves when it ends; null if it is part of other work
   * @param values for the log
   * @param rows how many rows a result is about, for the log
   */
  Ending(
      Watch watch,
      @Nullable Gate gate,
      String sql,
      @Nullable Object @Nullable [] values,
      ToIntFunction<T> rows) {
    this.watch = watch;
    this.gate = gate;
    this.sql = sql;
    this.values = values;
    this.rows = rows;
    logged = watch.log().isOn();
    site = logged ? watch.log().site() : null;
    start = logged ? System.nanoTime() : 0;
  }

  /** What is done besides if the statement turns out to be slow, before anybody is told. */
  Ending<T> ifSlow(Runnable action) {
    ifSlow = action;
    return this;
  }

  /** Starts the statement and gives what its caller is told. */
  Future<T> of(Supplier<Future<T>> work) {
    Future<T> started;
    try {
      started = work.get();
    } catch (RuntimeException e) {
      leave();
      throw e;
    }
    Promise<T> promise = promise(started);
    told = promise;
    started.onComplete(this);
    return promise.future();
  }

  private static <T extends @Nullable Object> Promise<T> promise(Future<T> started) {
    ContextInternal context = ContextInternal.current();
    if (context == null && started instanceof FutureInternal<T> known) {
      context = known.context();
    }
    return context == null ? Promise.promise() : context.promise();
  }

  private void leave() {
    if (gate != null) {
      gate.leave();
    }
  }

  @Override
  public void complete(T result, @Nullable Throwable cause) {
    Throwable failure = cause;
    try {
      OrmException named = cause == null ? null : watch.translate(cause, sql);
      failure = named;
      if (logged) {
        int count = named == null ? rows.applyAsInt(result) : 0;
        var took = Duration.ofNanos(System.nanoTime() - start);
        watch.finished(sql, values, took, count, site, named);
        if (ifSlow != null && watch.log().isSlow(took)) {
          ifSlow.run();
        }
      }
    } finally {
      // The gate is left before any callback of the caller runs, so that a caller may close.
      leave();
      Promise<T> promise = Objects.requireNonNull(told);
      if (failure == null) {
        promise.complete(result);
      } else {
        promise.fail(failure);
      }
    }
  }
}
