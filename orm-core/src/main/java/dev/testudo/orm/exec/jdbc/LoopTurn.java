package dev.testudo.orm.exec.jdbc;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What an event loop does of statements that it runs itself. It does not look for input while it
 * has tasks, and whoever sends one statement after the other always gives it the next one; so that
 * after some time statements go to workers until it has looked.
 */
final class LoopTurn {
  /** How long a loop may go on without a look for input. */
  private static final long LENGTH = TimeUnit.MILLISECONDS.toNanos(2);

  private static final ThreadLocal<LoopTurn> OF_THREAD = ThreadLocal.withInitial(LoopTurn::new);

  private boolean begun;
  private long begin;
  private int untold;

  private LoopTurn() {}

  /** Of the event loop that runs on the current thread. */
  static LoopTurn current() {
    return OF_THREAD.get();
  }

  /** Whether the loop may run a statement before it looks for input. */
  boolean goesOn(ScheduledExecutorService loop) {
    long now = System.nanoTime();
    if (!begun) {
      try {
        // What is scheduled is taken up after a look for input, however soon it is due.
        var unused = loop.schedule(() -> begun = false, 0, TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException ends) {
        return false;
      }
      begun = true;
      begin = now;
    }
    return now - begin < LENGTH;
  }

  /** Whether there are results that have not been told yet. */
  boolean hasUntold() {
    return untold > 0;
  }

  /**
   * Tells a result on the loop, but later: else whoever sends one statement after the other would
   * call itself ever deeper.
   */
  void tell(ScheduledExecutorService loop, Runnable tell) {
    untold++;
    Runnable task =
        () -> {
          untold--;
          tell.run();
        };
    try {
      loop.execute(task);
    } catch (RejectedExecutionException ends) {
      task.run();
    }
  }
}
