package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.exec.PoolUse;
import io.vertx.core.spi.metrics.PoolMetrics;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Brings jobs and workers together: an idle worker first, else a new one, else the job waits in
 * line. A worker that becomes free takes the next waiting job itself.
 */
final class Pool {
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final PoolSettings settings;
  private final JdbcDriver driver;
  private final PoolFailures failures;
  private final Keeper keeper;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition tick = lock.newCondition();
  private final ArrayDeque<Job> waiting = new ArrayDeque<>();
  private final ArrayDeque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> workers = new LinkedHashSet<>();
  private volatile @Nullable Thread clock;
  private boolean clockRests;
  private boolean opensAhead;
  private long started;
  private volatile long closedAt;
  private volatile @Nullable QuietMetrics metrics;
  private volatile boolean closed;

  Pool(PoolSettings settings, JdbcDriver driver) {
    this.settings = settings;
    this.driver = driver;
    failures = new PoolFailures(settings);
    keeper = new Keeper(driver);
  }

  PoolSettings settings() {
    return settings;
  }

  /** Who wants to know of the use of the pool from now on. */
  void tell(@Nullable PoolMetrics<Object, Object> of) {
    metrics = of == null ? null : new QuietMetrics(of);
  }

  /** A worker does a job for a caller; what is returned tells of the end. */
  Runnable used(Job job) {
    QuietMetrics told = metrics;
    if (told == null || job instanceof FirstJob) {
      return () -> {};
    }
    Object use = told.begin();
    return () -> told.end(use);
  }

  boolean isClosed() {
    return closed;
  }

  Session openSession() throws SQLException {
    keeper.ensureOpen();
    return new Session(driver, driver.open(), settings.statementNanos());
  }

  /** Begins to open a first connection; until it is there, jobs wait for it. */
  void openAhead() {
    lock.lock();
    try {
      opensAhead = !closed && workers.isEmpty() && start(new FirstJob()) == null;
    } finally {
      lock.unlock();
    }
  }

  /** Has a job done as soon as possible, or fails it. */
  void submit(Job job) {
    if (!(job instanceof StatementJob<?> statement
        && statement.isForCaller()
        && runOnCaller(statement))) {
      line(job);
    }
  }

  private void line(Job job) {
    Throwable refusal;
    lock.lock();
    try {
      refusal = place(job);
      if (refusal == null) {
        wakeClock();
      }
    } finally {
      lock.unlock();
    }
    if (refusal != null) {
      job.fail(refusal);
    }
  }

  private void wakeClock() {
    if (clockRests) {
      clockRests = false;
      tick.signal();
    }
  }

  /**
   * Runs a statement on the thread of its caller, with the connection of a worker that rests: to
   * hand a short one over to the worker, and its result back, takes longer than to run it.
   *
   * @return false if a worker is to do it
   */
  private boolean runOnCaller(StatementJob<?> job) {
    Worker worker;
    Session session;
    lock.lock();
    try {
      worker = idle.peek();
      session = worker == null ? null : worker.borrow(job, isAlone());
      if (worker == null || session == null) {
        return false;
      }
      idle.pop();
      if (settings.statementNanos() > 0) {
        wakeClock();
      }
    } finally {
      lock.unlock();
    }
    Runnable unused = used(job);
    Runnable tell = job.runOnCaller(session);
    unused.run();
    giveBack(worker, session.isClean(), tell == null ? job : null);
    if (tell != null) {
      job.tellLater(tell);
    }
    return true;
  }

  /** Whether nothing else is under way that could be done at the same time. */
  private boolean isAlone() {
    return idle.size() == workers.size() && !LoopTurn.current().hasUntold();
  }

  /** A caller has used a worker's connection, or wants the worker to do its job after all. */
  private void giveBack(Worker worker, boolean usable, @Nullable Job refused) {
    lock.lock();
    try {
      worker.giveBack(usable);
      boolean goesOn = usable && !closed && !worker.isEnding();
      Job next = refused == null && goesOn ? fromLine() : refused;
      if (next != null) {
        worker.assign(next);
      } else if (goesOn) {
        idle.push(worker);
      } else {
        // Not idle and without a job: it ends.
        worker.wakeUp().signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Throwable place(Job job) {
    if (closed) {
      return PoolFailures.closed();
    }
    Worker worker = idle.poll();
    if (worker != null) {
      worker.assign(job);
      return null;
    }
    if (workers.size() < settings.maxSize() && !opensAhead) {
      return start(job);
    }
    if (waiting.size() >= settings.maxWaiting()) {
      return failures.tooMany(used(), waiting.size());
    }
    job.waitUntil(System.nanoTime() + settings.acquireNanos());
    job.queued(metrics);
    waiting.add(job);
    return null;
  }

  private @Nullable Throwable start(Job job) {
    started++;
    var worker = new Worker(this, settings.threads() + started, lock.newCondition(), job);
    try {
      if (clock == null) {
        clock = Clock.start(this, settings.threads() + "clock");
      }
      worker.thread().start();
    } catch (OutOfMemoryError noThread) {
      return failures.noThread(used(), waiting.size(), noThread);
    }
    workers.add(worker);
    return null;
  }

  /** The next job of a worker that has done one; null if it shall {@link #await}. */
  @Nullable Job next(Worker worker) {
    lock.lock();
    try {
      opensAhead = false;
      Job job = fromLine();
      if (job == null && worker.hasSession() && !closed) {
        idle.push(worker);
      }
      return job;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Job fromLine() {
    Job job = waiting.poll();
    if (job != null) {
      job.dequeued(metrics);
    }
    return job;
  }

  /** Waits for a job; null if the worker shall end. */
  @Nullable Job await(Worker worker) {
    lock.lock();
    try {
      worker.rest();
      Job job = worker.takeAssigned();
      while (job == null && mayRest(worker)) {
        worker.wakeUp().awaitNanos(restLeft(worker));
        job = worker.takeAssigned();
      }
      if (job == null) {
        idle.remove(worker);
      }
      return job;
    } catch (InterruptedException e) {
      // Nobody who knows this thread interrupts it: end it rather than guess.
      worker.end();
      while (worker.isBorrowed()) {
        worker.wakeUp().awaitUninterruptibly();
      }
      idle.remove(worker);
      return worker.takeAssigned();
    } finally {
      lock.unlock();
    }
  }

  private boolean mayRest(Worker worker) {
    return worker.isBorrowed() || (idle.contains(worker) && restLeft(worker) > 0);
  }

  private long restLeft(Worker worker) {
    if (worker.isBorrowed()) {
      return settings.tickNanos();
    }
    long allowed = settings.idleNanos() == 0 ? Long.MAX_VALUE : settings.idleNanos();
    return Math.min(allowed - worker.restNanos(), worker.lifeLeft());
  }

  /** Takes note that a worker's connection is closed and its thread about to end. */
  void left(Worker worker) {
    lock.lock();
    try {
      workers.remove(worker);
      Job job = fromLine();
      if (job != null) {
        Throwable refusal = place(job);
        if (refusal != null) {
          job.fail(refusal);
        }
      }
      tick.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next tick, fails callers that wait too long; false once all has ended. */
  boolean tick() throws InterruptedException {
    List<Job> late = new ArrayList<>();
    int queued;
    int inUse;
    lock.lock();
    try {
      clockRests = !closed && waiting.isEmpty() && idle.size() == workers.size();
      while (clockRests) {
        tick.await();
      }
      long rest = settings.tickNanos();
      while (rest > 0 && !(closed && workers.isEmpty())) {
        rest = tick.awaitNanos(rest);
      }
      if (closed && workers.isEmpty()) {
        return false;
      }
      queued = waiting.size();
      inUse = used();
      while (!waiting.isEmpty() && waiting.element().isLate(System.nanoTime())) {
        late.add(fromLine());
      }
    } finally {
      lock.unlock();
    }
    if (!late.isEmpty()) {
      TransportFailure failure = failures.late(inUse, queued);
      late.forEach(job -> job.fail(failure));
    }
    return true;
  }

  List<Worker> workers() {
    lock.lock();
    try {
      return List.copyOf(workers);
    } finally {
      lock.unlock();
    }
  }

  /** Whether the pool has been closed for so long that statements are no longer waited for. */
  boolean isGraceOver() {
    return closed && System.nanoTime() - closedAt > GRACE_NANOS;
  }

  private int used() {
    return workers.size() - idle.size();
  }

  PoolUse use() {
    lock.lock();
    try {
      return new PoolUse(workers.size(), used(), waiting.size());
    } finally {
      lock.unlock();
    }
  }

  /** Refuses new work and ends workers that are idle; a second call does nothing. */
  void close() {
    List<Job> dropped;
    lock.lock();
    try {
      if (!closed) {
        closedAt = System.nanoTime();
        closed = true;
      }
      clockRests = false;
      tick.signal();
      dropped = List.copyOf(waiting);
      waiting.forEach(job -> job.dequeued(metrics));
      waiting.clear();
      idle.forEach(worker -> worker.wakeUp().signal());
      idle.clear();
    } finally {
      lock.unlock();
    }
    dropped.forEach(job -> job.fail(PoolFailures.closed()));
    workers().forEach(worker -> worker.abandonLent("the connections have been closed"));
  }

  /** Blocks until all threads of a closed pool have ended, then lets the database go. */
  void join() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    workers().forEach(worker -> threads.add(worker.thread()));
    Thread ticking = clock;
    if (ticking != null) {
      threads.add(ticking);
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } finally {
      keeper.close();
    }
  }
}
