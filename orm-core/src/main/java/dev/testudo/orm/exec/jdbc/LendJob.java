package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.exec.Connection;
import io.vertx.core.Promise;

/** The wish for a connection of one's own. */
final class LendJob extends Job {
  private final Statements statements;
  private final Promise<Connection> promise;

  LendJob(Statements statements, Promise<Connection> promise) {
    this.statements = statements;
    this.promise = promise;
  }

  @Override
  Runnable run(Worker worker, Session session) {
    var lent = new LentConnection(statements, session, worker.callerRuns());
    if (!worker.lend(lent)) {
      return () -> fail(PoolFailures.closed());
    }
    session.locks().lend();
    if (!Told.result(promise, lent)) {
      // Nobody would ever give it back.
      lent.abandon("the event loop of the caller has ended");
    }
    lent.serve(worker);
    worker.takeBack(lent.kept());
    return lent::complete;
  }

  @Override
  void fail(Throwable failure) {
    var unused = Told.failure(promise, failure);
  }
}
