package dev.testudo.orm.exec.jdbc;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One statement. */
final class StatementJob<T extends @Nullable Object> extends Job {
  private final Promise<T> promise;
  private final Work<T> work;

  StatementJob(Promise<T> promise, Work<T> work) {
    this.promise = promise;
    this.work = work;
  }

  Future<T> future() {
    return promise.future();
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // whatever it is, the caller must be told
  Runnable run(Worker worker, Session session) {
    try {
      T result = work.on(session);
      return () -> promise.complete(result);
    } catch (Throwable failure) {
      return () -> promise.fail(failure);
    }
  }

  @Override
  void fail(Throwable failure) {
    promise.fail(failure);
  }

  /** What is to be done on a session. */
  interface Work<T extends @Nullable Object> {
    T on(Session session) throws SQLException;
  }
}
