package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker lent to one caller: its statements, and nothing else, are run in the order of the calls,
 * by the worker or by the event loop that calls.
 */
final class LentConnection implements Connection {
  private final Statements statements;
  private final Session session;
  private final Promise<Void> ended = Promise.promise();
  private final ArrayDeque<Job> jobs = new ArrayDeque<>();
  private final CallerRuns callerRuns;
  private boolean rests;
  private boolean borrowed;
  private boolean over;
  private boolean kept = true;
  private String refusal = "the connection has been given back";

  LentConnection(Statements statements, Session session, CallerRuns callerRuns) {
    this.statements = statements;
    this.session = session;
    this.callerRuns = callerRuns;
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return statements.query(sql, values, reader, this::submit);
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    return statements.update(sql, values, this::submit);
  }

  @Override
  public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    return statements.batch(sql, rows, this::submit);
  }

  @Override
  public <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return statements.open(sql, values, reader, this::submit);
  }

  @Override
  public Future<Void> execute(String sql) {
    return statements.execute(sql, this::submit);
  }

  @Override
  public Future<Void> release() {
    synchronized (this) {
      over = true;
      notifyAll();
    }
    return whenEnded();
  }

  @Override
  public Future<Void> discard() {
    synchronized (this) {
      if (over) {
        return whenEnded();
      }
      over = true;
    }
    abandon("the connection was closed before the statement ran");
    session.stopper().doom("the statement was stopped because its connection was closed");
    return whenEnded();
  }

  /** Ends the loan: the running statement goes on, those that have not begun fail. */
  void abandon(String why) {
    List<Job> dropped;
    synchronized (this) {
      over = true;
      kept = false;
      refusal = why;
      dropped = List.copyOf(jobs);
      jobs.clear();
      notifyAll();
    }
    dropped.forEach(job -> job.fail(refused()));
  }

  /** Runs statements until it is given back. Called by the worker. */
  void serve(Worker worker) {
    for (Job job = take(); job != null; job = take()) {
      job.run(worker, session).run();
    }
  }

  /** Whether the connection may be used on. */
  synchronized boolean kept() {
    return kept;
  }

  void complete() {
    var unused = Told.result(ended, null);
  }

  private Future<Void> whenEnded() {
    Promise<Void> promise = statements.context().promise();
    ended.future().onComplete(promise);
    return promise.future();
  }

  private void submit(Job job) {
    if (job instanceof StatementJob<?> statement && statement.isForCaller() && borrow(statement)) {
      runOnCaller(statement);
      return;
    }
    synchronized (this) {
      if (!over) {
        jobs.add(job);
        notifyAll();
        return;
      }
    }
    job.fail(refused());
  }

  /** Whether a caller is to run a statement itself, because the worker has done all before it. */
  private synchronized boolean borrow(StatementJob<?> job) {
    boolean free = rests && jobs.isEmpty() && !borrowed && !over;
    if (free && job.suits(session, callerRuns, false)) {
      borrowed = true;
      return true;
    }
    return false;
  }

  private void runOnCaller(StatementJob<?> job) {
    Runnable tell = job.runOnCaller(session);
    boolean forWorker;
    synchronized (this) {
      borrowed = false;
      forWorker = tell == null && kept;
      if (forWorker) {
        jobs.addFirst(job);
      }
      if (over || !jobs.isEmpty()) {
        notifyAll();
      }
    }
    if (tell != null) {
      job.tellLater(tell);
    } else if (!forWorker) {
      job.fail(refused());
    }
  }

  private synchronized TransportFailure refused() {
    return new TransportFailure(Trouble.OTHER, refusal);
  }

  private synchronized @Nullable Job take() {
    rests = true;
    while (borrowed || (jobs.isEmpty() && !over)) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Nobody who knows this thread interrupts it, so the order can only be a mistake.
        over = true;
      }
    }
    rests = false;
    return jobs.poll();
  }
}
