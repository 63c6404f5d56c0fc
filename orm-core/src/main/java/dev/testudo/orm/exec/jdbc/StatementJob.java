package dev.testudo.orm.exec.jdbc;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One statement. */
final class StatementJob<T extends @Nullable Object> extends Job {
  private final ContextInternal context;
  private final @Nullable String sql;
  private final boolean forCaller;
  private final Promise<T> promise;
  private final Work<T> work;

  /**
   * A statement whose result arrives on a context.
   *
   * @param sql its text; null if it only goes on with one that has begun
   * @param forCaller whether its caller may run it
   */
  StatementJob(ContextInternal context, @Nullable String sql, boolean forCaller, Work<T> work) {
    this.context = context;
    this.sql = sql;
    this.forCaller = forCaller;
    this.work = work;
    promise = context.promise();
  }

  ContextInternal context() {
    return context;
  }

  Future<T> future() {
    return promise.future();
  }

  @Override
  @SuppressWarnings("CatchingUnchecked") // whatever it is, the caller must be told
  Runnable run(Worker worker, Session session) {
    session.work(sql, forCaller);
    try {
      session.waitForLocks(true);
      T result = work.on(session);
      return () -> complete(result);
    } catch (Throwable failure) {
      return () -> fail(failure);
    } finally {
      session.ended();
    }
  }

  private void complete(T result) {
    var unused = Told.result(promise, result);
  }

  @Override
  void fail(Throwable failure) {
    var unused = Told.failure(promise, failure);
  }

  /** Whether its caller, the event loop on which its result arrives, may run it. */
  boolean isForCaller() {
    return forCaller && context.isEventLoopContext() && context.inThread();
  }

  /**
   * Whether its caller is to run it, with a connection that its worker does not use now; if so,
   * {@link #runOnCaller} must follow.
   *
   * @param alone whether nothing else is under way that could be done at the same time
   */
  boolean suits(Session session, CallerRuns which, boolean alone) {
    if (sql == null || which == CallerRuns.NEVER) {
      return false;
    }
    Pace pace = session.pace(sql);
    return pace != null
        && (which == CallerRuns.ALWAYS || pace.isBrief() || (alone && pace.isShort()))
        && LoopTurn.current().goesOn(context.nettyEventLoop())
        && session.visit(sql);
  }

  /**
   * Does it on the thread of the caller.
   *
   * @return what tells the caller; null if it would have to wait for a lock, so that nothing has
   *     happened
   */
  @SuppressWarnings("CatchingUnchecked") // whatever it is, the caller must be told
  @Nullable Runnable runOnCaller(Session session) {
    try {
      session.waitForLocks(false);
      T result = work.on(session);
      return () -> complete(result);
    } catch (Throwable failure) {
      if (!session.isLocked(failure)) {
        return () -> fail(failure);
      }
      session.wantedLock(Objects.requireNonNull(sql));
      return null;
    } finally {
      session.ended();
    }
  }

  /** Tells the caller on its event loop, but not before it has ended what it does now. */
  void tellLater(Runnable tell) {
    LoopTurn.current().tell(context.nettyEventLoop(), tell);
  }

  /** What is to be done on a session. */
  interface Work<T extends @Nullable Object> {
    T on(Session session) throws SQLException;
  }
}
