package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** A thread with a connection of its own, which it lends to callers only while it rests. */
final class Worker implements Runnable {
  private final Pool pool;
  private final Thread thread;
  private final Condition wakeUp;
  private @Nullable Job assigned;
  private long restsSince;
  private boolean borrowed;
  private boolean ends;
  private boolean reusable = true;
  private volatile @Nullable Session session;
  private volatile @Nullable LentConnection lent;

  Worker(Pool pool, String name, Condition wakeUp, Job first) {
    this.pool = pool;
    this.wakeUp = wakeUp;
    assigned = first;
    thread = new Thread(this, name);
    thread.setDaemon(true);
  }

  Thread thread() {
    return thread;
  }

  /** What wakes this worker up; belongs to the pool's lock, like the assigned job. */
  Condition wakeUp() {
    return wakeUp;
  }

  void assign(Job job) {
    assigned = job;
    wakeUp.signal();
  }

  @Nullable Job takeAssigned() {
    Job job = assigned;
    assigned = null;
    return job;
  }

  /** Which statements callers run with its connection. */
  CallerRuns callerRuns() {
    return pool.settings().callerRuns();
  }

  boolean hasSession() {
    return session != null;
  }

  /** It has nothing to do from now on. Under the pool's lock, as all that callers do with it. */
  void rest() {
    restsSince = System.nanoTime();
  }

  /** How long it has had nothing to do, in nanoseconds. */
  long restNanos() {
    return System.nanoTime() - restsSince;
  }

  /** It takes no more jobs. Under the pool's lock. */
  void end() {
    ends = true;
  }

  boolean isEnding() {
    return ends;
  }

  /** Whether a caller uses its connection while it rests. */
  boolean isBorrowed() {
    return borrowed;
  }

  /**
   * Gives the connection to a caller that may use it for a statement until {@link #giveBack}.
   *
   * @return null if the statement is for this worker
   */
  @Nullable Session borrow(StatementJob<?> job, boolean alone) {
    Session mine = session;
    if (mine == null || pool.settings().prePing() || lifeLeft() <= 0) {
      return null;
    }
    borrowed = job.suits(mine, callerRuns(), alone);
    return borrowed ? mine : null;
  }

  /**
   * The connection is this worker's own again; it is closed before its next use if it is spoilt.
   */
  void giveBack(boolean usable) {
    borrowed = false;
    reusable = usable;
    rest();
  }

  /** How long its connection may still live, in nanoseconds; Long.MAX_VALUE for ever. */
  long lifeLeft() {
    Session mine = session;
    long lifetime = pool.settings().lifetimeNanos();
    return lifetime == 0 || mine == null ? Long.MAX_VALUE : lifetime - mine.ageNanos();
  }

  @Override
  public void run() {
    Job job = pool.await(this);
    while (job != null) {
      Runnable tell = work(job);
      job = pool.next(this);
      // Only now: a caller that at once sends its next statement finds this worker free.
      tell.run();
      if (job == null) {
        job = pool.await(this);
      }
    }
    closeSession();
    pool.left(this);
  }

  private Runnable work(Job job) {
    if (lifeLeft() <= 0 || !reusable) {
      closeSession();
      reusable = true;
    }
    Session mine;
    try {
      mine = open();
    } catch (SQLException e) {
      var failure = new TransportFailure(Trouble.CONNECTION, String.valueOf(e.getMessage()), e);
      return () -> job.fail(failure);
    } catch (RuntimeException | Error e) {
      // Also of want of memory: who waits for the job must be told, and the thread goes on.
      return () -> job.fail(e);
    }
    Runnable unused = pool.used(job);
    Runnable tell = job.run(this, mine);
    unused.run();
    if (!reusable || !mine.isClean()) {
      closeSession();
      reusable = true;
    }
    // Only now what was left open has been rolled back.
    mine.locks().takeBack();
    return tell;
  }

  private Session open() throws SQLException {
    Session mine = session;
    if (mine != null && pool.settings().prePing() && !mine.answers()) {
      closeSession();
      mine = null;
    }
    if (mine == null) {
      mine = pool.openSession();
      session = mine;
    }
    return mine;
  }

  private void closeSession() {
    Session mine = session;
    session = null;
    if (mine != null) {
      mine.close();
    }
  }

  /** Notes who has the worker; false if the pool has been closed meanwhile. */
  boolean lend(LentConnection to) {
    lent = to;
    return !pool.isClosed();
  }

  void takeBack(boolean mayBeUsedOn) {
    lent = null;
    reusable = mayBeUsedOn;
  }

  /** Ends the loan, if the worker is lent. */
  void abandonLent(String why) {
    LentConnection current = lent;
    if (current != null) {
      current.abandon(why);
    }
  }

  void stopIfLate(long now) {
    Session mine = session;
    if (mine != null) {
      mine.stopper().stopIfLate(now);
    }
  }

  void doom(String why) {
    Session mine = session;
    if (mine != null) {
      mine.stopper().doom(why);
    }
  }
}
