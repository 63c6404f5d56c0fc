package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.TransactionEffect;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.vertx.ServerDriver.Around;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the pool. The driver completes everything on the context that took it; here each
 * future completes on the context of the call.
 */
final class VertxConnection implements Connection {
  private final VertxInternal vertx;
  private final ServerDriver driver;
  private final StatementRunner runner;
  private final Demand demand;
  private final SqlConnection lent;
  private final @Nullable WriteWatch watch;
  // MySQL's client forgets all but the first of several statements when the connection breaks.
  private final Set<Promise<?>> unanswered = ConcurrentHashMap.newKeySet();
  private final AtomicLong issued = new AtomicLong();
  private final AtomicBoolean givenBack = new AtomicBoolean();
  private final Promise<Void> gone = Promise.promise();
  private volatile boolean lost;
  private volatile boolean inTransaction;
  // As a transaction wants it and nobody else.
  private volatile boolean prepared;

  VertxConnection(
      Vertx vertx, ServerDriver driver, StatementRunner runner, Demand demand, SqlConnection lent) {
    this.vertx = (VertxInternal) vertx;
    this.driver = driver;
    this.runner = runner;
    this.demand = demand;
    this.lent = lent;
    Duration limit = driver.writeLimit();
    watch = limit == null ? null : new WriteWatch(vertx, limit.toMillis(), this::cancel);
    driver.lent(lent);
    lent.closeHandler(this::lose);
    // What breaks a connection also fails its statements; the driver would print it as well.
    lent.exceptionHandler(failure -> {});
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    Tuple tuple;
    try {
      tuple = runner.encode(sql, values);
    } catch (IllegalArgumentException e) {
      return Future.failedFuture(e);
    }
    return run(() -> runner.query(lent, sql, tuple, reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    Tuple tuple;
    try {
      tuple = runner.encode(sql, values);
    } catch (IllegalArgumentException e) {
      return Future.failedFuture(e);
    }
    return update(sql, tuple);
  }

  @Override
  public <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    Tuple tuple;
    try {
      tuple = runner.encode(sql, values);
    } catch (IllegalArgumentException e) {
      return Future.failedFuture(e);
    }
    return run(() -> lent.prepare(sql.text()))
        .map(statement -> new ServerCursor<>(this, runner, statement, tuple, reader));
  }

  Future<Outcome> update(SqlText sql, Tuple values) {
    return run(() -> runner.update(lent, sql, values));
  }

  @Override
  public Future<Void> execute(String sql) {
    TransactionEffect effect = TransactionEffect.of(sql);
    inTransaction = effect.leavesOpen(inTransaction);
    Around around = driver.aroundTransactions();
    if (around == null) {
      return send(sql);
    }
    return switch (effect) {
      case BEGINS -> begin(around, sql);
      case COMMITS -> {
        Future<Void> committed = send(sql);
        Future<Void> restored = restore(around);
        yield restored.transform(done -> committed);
      }
      case ROLLS_BACK -> send(sql).compose(done -> restore(around));
      case SETS_SAVEPOINT, NONE -> send(sql);
    };
  }

  private Future<Void> begin(Around around, String sql) {
    prepared = true;
    Future<Void> set = send(around.before());
    Future<Void> begun = send(sql);
    return Future.join(set, begun).mapEmpty();
  }

  /** Failing, it leaves a connection that is closed when it is given back. */
  private Future<Void> restore(Around around) {
    return send(around.behind()).onSuccess(done -> prepared = false).otherwiseEmpty();
  }

  private Future<Void> send(String sql) {
    return run(() -> runner.execute(lent, sql));
  }

  @Override
  public Future<Void> release() {
    if (!givenBack.compareAndSet(false, true)) {
      return Future.succeededFuture();
    }
    demand.less();
    boolean unclean = inTransaction || prepared || (watch != null && watch.hasStopped());
    return unclean ? end() : lent.close();
  }

  @Override
  public Future<Void> discard() {
    if (!givenBack.compareAndSet(false, true)) {
      return Future.succeededFuture();
    }
    demand.less();
    // A server notices a closed connection only when it next writes to it.
    Future<Void> idle = unanswered.isEmpty() ? Future.succeededFuture() : driver.drop(vertx, lent);
    return idle.eventually(this::end);
  }

  private Future<Void> end() {
    PhysicalConnection.close(lent);
    // Closing waits for answers, which a server that cannot be reached never sends.
    long timer =
        vertx.setTimer(ServerDriver.PATIENCE.toMillis(), id -> PhysicalConnection.abandon(lent));
    return gone.future().onComplete(ended -> vertx.cancelTimer(timer));
  }

  /** Runs something on the connection; it fails when the connection is lost. */
  <T> Future<T> run(Supplier<Future<T>> statement) {
    if (givenBack.get()) {
      return Future.failedFuture(new IllegalStateException("The connection was given back."));
    }
    long turn = issued.incrementAndGet();
    Promise<T> answer = vertx.getOrCreateContext().promise();
    unanswered.add(answer);
    if (watch != null) {
      watch.began();
    }
    statement
        .get()
        .onComplete(
            (result, failure) -> {
              if (failure != null && isWorthAnotherTry(failure, turn)) {
                statement.get().onComplete((r, second) -> settle(answer, r, second));
              } else {
                settle(answer, result, failure);
              }
            });
    if (lost) {
      lose(null);
    }
    return answer.future();
  }

  /** Not inside a transaction, which the failure has ended, nor past a statement behind it. */
  private boolean isWorthAnotherTry(Throwable failure, long turn) {
    return driver.isStalePlan(failure) && !inTransaction && issued.get() == turn;
  }

  private <T> void settle(Promise<T> answer, @Nullable T result, @Nullable Throwable failure) {
    if (!unanswered.remove(answer)) {
      return;
    }
    if (failure == null) {
      if (watch != null) {
        watch.end();
      }
      answer.tryComplete(result);
    } else {
      answer.tryFail(watch == null ? failure : watch.ended(failure));
    }
  }

  private void cancel() {
    driver.cancel(vertx, lent);
  }

  private void lose(@Nullable Void closed) {
    lost = true;
    // A moment later: what the driver itself says comes first, and the pool takes notice.
    vertx.getOrCreateContext().runOnContext(tick -> failUnanswered());
  }

  private void failUnanswered() {
    unanswered.forEach(answer -> settle(answer, null, ClosedConnectionException.INSTANCE));
    gone.tryComplete();
  }
}
