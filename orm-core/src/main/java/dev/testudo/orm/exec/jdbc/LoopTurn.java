package dev.testudo.orm.exec.jdbc;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Results of statements that an event loop ran itself. They are told later and not at once, so that
 * whoever sends one statement after the other does not call itself ever deeper; and now and then
 * not before the loop has looked for input, because it does not look while it has tasks.
 */
final class LoopTurn {
  /** How long a loop may go on with results without a look for input. */
  private static final long TURN = TimeUnit.MICROSECONDS.toNanos(100);

  private static final ThreadLocal<LoopTurn> OF_THREAD = ThreadLocal.withInitial(LoopTurn::new);

  private long lastLook;
  private boolean looks;
  private int untold;

  private LoopTurn() {}

  /** Of the event loop that runs on the current thread. */
  static LoopTurn current() {
    return OF_THREAD.get();
  }

  /** Whether there are results that have not been told yet. */
  boolean hasUntold() {
    return untold > 0;
  }

  /** Tells a result later, on this loop. */
  void tell(ScheduledExecutorService loop, Runnable tell) {
    untold++;
    if (!looks && System.nanoTime() - lastLook >= TURN) {
      looks = true;
    }
    boolean afterLook = looks;
    Runnable task =
        () -> {
          untold--;
          if (afterLook) {
            looks = false;
            lastLook = System.nanoTime();
          }
          tell.run();
        };
    try {
      if (afterLook) {
        // What is scheduled is taken up after a look for input, however soon it is due.
        var unused = loop.schedule(task, 0, TimeUnit.NANOSECONDS);
      } else {
        loop.execute(task);
      }
    } catch (RejectedExecutionException ends) {
      task.run();
    }
  }
}
