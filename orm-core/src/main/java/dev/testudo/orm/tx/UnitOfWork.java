package dev.testudo.orm.tx;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.error.CommitOutcomeUnknownException;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.tx.Ledger.When;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Statements between a BEGIN and a COMMIT or ROLLBACK on one connection, which is given back on
 * every path. The bounds are sent as statements of our own because the drivers' transaction objects
 * cannot recover through a savepoint.
 */
final class UnitOfWork<T> {
  /** How long a ROLLBACK may take once the time is over. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Terms terms;
  private final Dialect dialect;
  private final Function<Frame, Future<T>> body;
  private volatile List<Runnable> hooks = List.of();
  private volatile boolean repeatable;

  /** A unit to be run once. */
  UnitOfWork(Terms terms, Function<Frame, Future<T>> body) {
    this.terms = terms;
    this.dialect = terms.database().dialect();
    this.body = body;
  }

  /** Runs it. The future completes when the connection has been given back. */
  Future<T> run() {
    return terms
        .database()
        .connect()
        .transform(
            taken -> {
              repeatable = isRetryable(taken.cause());
              return taken.succeeded() ? begin(taken.result()) : Future.failedFuture(taken.cause());
            });
  }

  /** What the user wants done now that it is over. */
  List<Runnable> hooks() {
    return hooks;
  }

  /** Whether it failed in a way that another attempt may mend. */
  boolean isRepeatable() {
    return repeatable;
  }

  private static boolean isRetryable(@Nullable Throwable failure) {
    return failure instanceof OrmException known && known.isRetryable();
  }

  private Future<T> begin(Connection connection) {
    var unit = new Unit(terms, connection);
    Runnable disarm = Deadline.of(terms, terms.timeout(), unit::expire);
    Runnable quiet = HeldTransaction.watch(terms);
    List<Future<Void>> bounds = opening().map(bound -> sendBound(unit, bound)).toList();
    return Future.join(bounds)
        .transform(
            begun -> {
              if (begun.succeeded() && unit.late() == null) {
                return perform(unit);
              }
              // Before the connection is discarded, which may take until the time is over.
              Throwable late = unit.end();
              Throwable cause = late == null ? begun.cause() : late;
              repeatable = isRetryable(cause);
              return connection.discard().transform(gone -> Future.failedFuture(cause));
            })
        .onComplete(
            ended -> {
              disarm.run();
              quiet.run();
            });
  }

  private static Future<Void> sendBound(Unit unit, String bound) {
    return unit.connection()
        .execute(bound)
        .onFailure(
            failure -> {
              if (failure instanceof ConnectionException loss) {
                unit.lost(loss);
              }
            });
  }

  private Stream<String> opening() {
    Stream<String> begin = dialect.begin(terms.mode()).stream();
    Duration limit = terms.timeout();
    // Longer than here: the server is to act only if it cannot be told any more.
    return limit == null ? begin : Stream.concat(begin, dialect.limit(limit.plus(GRACE)).stream());
  }

  private Future<T> perform(Unit unit) {
    var frame = new Frame(unit, null);
    Promise<T> result = Promise.promise();
    Throwable over =
        unit.whenLate(
            reason -> {
              result.tryFail(reason);
              frame.interrupt(reason);
            });
    if (over != null) {
      return rollBack(frame, over);
    }
    Runnable seen = terms.home().home().vigil().watch(unit);
    Body.call(terms, body, frame).onComplete((value, failure) -> settle(result, value, failure));
    return result.future().onComplete(ended -> seen.run()).transform(ended -> end(frame, ended));
  }

  private static <T> void settle(Promise<T> result, @Nullable T value, @Nullable Throwable cause) {
    if (cause == null) {
      result.tryComplete(value);
    } else {
      result.tryFail(cause);
    }
  }

  private Future<T> end(Frame frame, AsyncResult<T> result) {
    if (result.failed()) {
      return rollBack(frame, result.cause());
    }
    return frame
        .close()
        .transform(
            quiet -> {
              if (quiet.failed()) {
                return rollBack(frame, quiet.cause());
              }
              Throwable failure = frame.failure();
              return failure == null
                  ? commit(frame, result.result())
                  : rollBack(frame, Refusals.swallowed(terms, failure));
            });
  }

  private Future<T> commit(Frame frame, T value) {
    Unit unit = frame.unit();
    Throwable over = unit.whenLate(reason -> unit.connection().discard());
    if (over != null) {
      return rollBack(frame, over);
    }
    frame.end();
    frame.ledger().closeCursors();
    return unit.connection()
        .execute(dialect.commit())
        .transform(
            committed -> {
              if (committed.succeeded()) {
                noteWrite();
                hooks = frame.ledger().hooks(When.COMMITTED);
                return giveBack(unit).transform(back -> Future.succeededFuture(value));
              }
              Throwable cause = committed.cause();
              if (CommitFailure.isRollback(cause)) {
                frame.fail(cause);
                return undo(frame, cause);
              }
              return unit.connection()
                  .discard()
                  .transform(
                      gone ->
                          Future.failedFuture(
                              new CommitOutcomeUnknownException(
                                  CommitFailure.report(terms), cause)));
            });
  }

  private void noteWrite() {
    Writes writes = terms.home().home().writes();
    if (writes != null && !terms.mode().readOnly()) {
      writes.happened();
    }
  }

  private Future<T> rollBack(Frame frame, Throwable cause) {
    frame.end();
    frame.ledger().closeCursors();
    return undo(frame, cause);
  }

  private Future<T> undo(Frame frame, Throwable cause) {
    Unit unit = frame.unit();
    // What failed once the time was over failed because of that.
    boolean inTime = unit.late() == null;
    repeatable = isRetryable(cause) || (inTime && isRetryable(frame.failure()));
    return end(unit)
        .transform(
            given -> {
              frame.ledger().undo();
              hooks = frame.ledger().hooks(When.ROLLED_BACK);
              return Future.failedFuture(cause);
            });
  }

  private Future<Void> end(Unit unit) {
    boolean inTime = unit.whenLate(reason -> unit.connection().discard()) == null;
    if (!inTime && unit.isBusy()) {
      // The one way to stop what runs on the server.
      return unit.connection().discard();
    }
    Runnable disarm = inTime ? () -> {} : Deadline.of(terms, GRACE, unit.connection()::discard);
    return unit.connection()
        .execute(dialect.rollback())
        .transform(done -> done.succeeded() ? giveBack(unit) : unit.connection().discard())
        .onComplete(ended -> disarm.run());
  }

  private Future<Void> giveBack(Unit unit) {
    List<Future<Void>> restored =
        dialect.afterwards(terms.mode()).stream().map(unit.connection()::execute).toList();
    return Future.join(restored)
        .transform(
            done ->
                // Nobody knows what the connection holds now, so nobody else shall get it.
                done.succeeded() ? unit.connection().release() : unit.connection().discard());
  }
}
