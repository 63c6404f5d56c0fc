package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.exec.Connection;
import io.vertx.core.Promise;
import java.util.concurrent.RejectedExecutionException;

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
    try {
      promise.complete(lent);
    } catch (RejectedExecutionException loopHasEnded) {
      // Nobody would ever give it back.
      lent.abandon("the event loop of the caller has ended");
    }
    lent.serve(worker);
    worker.takeBack(lent.kept());
    return lent::complete;
  }

  @Override
  void fail(Throwable failure) {
    try {
      promise.fail(failure);
    } catch (RejectedExecutionException loopHasEnded) {
      // Nobody is left to be told.
      return;
    }
  }
}
