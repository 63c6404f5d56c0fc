package dev.testudo.orm.tx;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.function.Function;

/** Work between a savepoint and its release, inside a transaction. */
final class Savepoint {
  private Savepoint() {}

  static <T> Future<T> run(Frame outer, Function<Frame, Future<T>> body) {
    return outer
        .open()
        .compose(
            inner ->
                Body.call(inner.unit().terms(), body, inner)
                    .transform(result -> end(outer, inner, result)));
  }

  private static <T> Future<T> end(Frame outer, Frame inner, AsyncResult<T> result) {
    if (result.failed()) {
      return back(outer, inner, result.cause());
    }
    return inner
        .close()
        .compose(
            quiet -> {
              Throwable failure = inner.failure();
              return failure == null
                  ? release(outer, inner, result.result())
                  : back(outer, inner, Refusals.swallowed(inner.unit().terms(), failure));
            });
  }

  private static <T> Future<T> release(Frame outer, Frame inner, T value) {
    if (!inner.end()) {
      return Future.failedFuture(inner.refusal());
    }
    inner.ledger().closeCursors();
    Unit unit = inner.unit();
    return unit.connection()
        .execute(unit.database().dialect().releaseSavepoint(inner.savepoint()))
        .transform(
            released -> {
              if (released.failed()) {
                inner.ledger().undoInto(outer.ledger());
                outer.fail(released.cause());
                outer.left(inner);
                return Future.failedFuture(released.cause());
              }
              inner.ledger().passTo(outer.ledger());
              outer.left(inner);
              return Future.succeededFuture(value);
            });
  }

  private static <T> Future<T> back(Frame outer, Frame inner, Throwable cause) {
    if (!inner.end()) {
      // The whole transaction has ended meanwhile, and undoes everything.
      inner.ledger().undoInto(outer.ledger());
      return Future.failedFuture(cause);
    }
    inner.ledger().closeCursors();
    Unit unit = inner.unit();
    var dialect = unit.database().dialect();
    Future<Void> undone = unit.connection().execute(dialect.rollbackTo(inner.savepoint()));
    Future<Void> released = unit.connection().execute(dialect.releaseSavepoint(inner.savepoint()));
    return Future.join(undone, released)
        .transform(
            both -> {
              inner.ledger().undoInto(outer.ledger());
              if (both.failed()) {
                outer.fail(cause);
              }
              outer.left(inner);
              return Future.failedFuture(cause);
            });
  }
}
