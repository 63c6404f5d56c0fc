package dev.testudo.orm.exec.jdbc;

import java.util.concurrent.TimeUnit;

/**
 * How long a statement took lately. To be trusted it must have run some times, and the more often
 * the longer it held up an event loop that had trusted it.
 */
final class Pace {
  /** As long as to hand a statement over to another thread and back, and a bit more. */
  private static final long BRIEF = TimeUnit.MICROSECONDS.toNanos(200);

  /** As long as an event loop works on a result of some thousand rows from a network. */
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(1);

  private static final int AT_FIRST = 4;
  private static final int AT_MOST = 4096;

  /** So many runs for each millisecond for which an event loop was held up against expectation. */
  private static final int PENANCE = 16;

  private static final int AFTER_LOCK = 4 * PENANCE;

  private int needed = AT_FIRST;
  private int runs;
  private long nanos;

  /**
   * Notes a run.
   *
   * @param onCaller whether an event loop ran it, which trusted it to be short
   */
  void took(long time, boolean onCaller) {
    // Down at once and up slowly: what makes a run long is often other work of the machine.
    boolean down = runs == 0 || time < nanos;
    nanos += (time - nanos) / (runs == 0 ? 1 : down ? 2 : 16);
    if (onCaller && time > SHORT) {
      needed = (int) Math.min(PENANCE * time / SHORT, AT_MOST);
      runs = 1;
    } else if (runs < AT_MOST) {
      runs++;
    }
  }

  /** Notes that it wanted a lock, which takes some milliseconds to find out on some engines. */
  void wantedLock() {
    needed = Math.max(needed, AFTER_LOCK);
    runs = 1;
  }

  /** Whether it takes no longer than to let another thread do it. */
  boolean isBrief() {
    return runs >= needed && nanos <= BRIEF;
  }

  /** Whether it takes no longer than an event loop may well be busy. */
  boolean isShort() {
    return runs >= needed && nanos <= SHORT;
  }
}
