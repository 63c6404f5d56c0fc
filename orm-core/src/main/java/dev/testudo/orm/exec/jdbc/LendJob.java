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
    var lease = new LentConnection(statements, session);
    if (!worker.lend(lease)) {
      return () -> fail(Pool.closed());
    }
    promise.complete(lease);
    lease.serve(worker);
    worker.takeBack(lease.kept());
    return lease::complete;
  }

  @Override
  void fail(Throwable failure) {
    promise.fail(failure);
  }
}
