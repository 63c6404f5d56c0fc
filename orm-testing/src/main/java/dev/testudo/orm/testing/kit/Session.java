package dev.testudo.orm.testing.kit;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.TransactionMode;
import dev.testudo.orm.exec.Connection;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on one connection, in which everything that a test does takes place: what the
 * test believes to be transactions are savepoints in it, and a statement outside of them has a
 * savepoint of its own, so that its failure undoes nothing else. One statement after the other.
 */
final class Session {
  private final Connection connection;
  private final Dialect dialect;
  private final AtomicReference<@Nullable String> problem = new AtomicReference<>();
  private Future<?> last = Future.succeededFuture();
  private int savepoints;
  private int changes;

  private Session(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Begins a session on a connection, which it keeps. */
  static Future<Session> begin(Connection connection, Dialect dialect) {
    var session = new Session(connection, dialect);
    Future<Void> begun = Future.succeededFuture();
    for (String bound : dialect.begin(TransactionMode.DEFAULT)) {
      begun = begun.compose(none -> connection.execute(bound));
    }
    return begun.map(none -> session);
  }

  /** Undoes everything, and gives the connection back. */
  Future<Void> end() {
    return inTurn(() -> connection.execute(dialect.rollback()))
        .transform(done -> done.succeeded() ? connection.release() : connection.discard());
  }

  /** What happened that one transaction around all cannot imitate; null if nothing did. */
  @Nullable String problem() {
    return problem.get();
  }

  /** What looks like a connection of its own. */
  Future<Connection> lend() {
    return Future.succeededFuture(new LentConnection(this));
  }

  /** Runs a statement that is no part of a transaction. */
  <T extends @Nullable Object> Future<T> alone(
      String sql, Function<Connection, Future<T>> statement) {
    String savepoint = begun(sql);
    return inTurn(
        () ->
            connection
                .execute(dialect.savepoint(savepoint))
                .compose(none -> statement.apply(connection))
                .transform(
                    result ->
                        (result.succeeded()
                                ? Future.<Void>succeededFuture()
                                : connection.execute(dialect.rollbackTo(savepoint)))
                            .compose(
                                none -> connection.execute(dialect.releaseSavepoint(savepoint)))
                            .transform(over -> outcome(sql, result, over))));
  }

  private <T extends @Nullable Object> Future<T> outcome(
      String sql, AsyncResult<T> result, AsyncResult<Void> released) {
    if (released.failed()) {
      fail("This statement ended the transaction around the test: " + sql);
    }
    return result.succeeded()
        ? Future.succeededFuture(result.result())
        : Future.failedFuture(result.cause());
  }

  /** Runs something on the connection after all that was asked for before. */
  synchronized <T extends @Nullable Object> Future<T> inTurn(Supplier<Future<T>> work) {
    Future<T> next = last.transform(before -> work.get());
    last = next;
    return next;
  }

  Connection connection() {
    return connection;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Notes that something begins; gives the name of its savepoint. */
  synchronized String begun(String sql) {
    // H2 gives back what it writes by a SELECT.
    if (!sql.startsWith("SELECT") || sql.contains("FINAL TABLE")) {
      changes++;
    }
    return "testudo_test_" + ++savepoints;
  }

  /** How many changes and transactions have begun so far. */
  synchronized int changes() {
    return changes;
  }

  /** Notes what cannot be imitated. */
  void fail(String reason) {
    problem.compareAndSet(null, reason);
  }
}
