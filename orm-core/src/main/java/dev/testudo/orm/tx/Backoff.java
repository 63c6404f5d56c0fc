package dev.testudo.orm.tx;

import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: longer each time, and not as long as the others. */
final class Backoff {
  private static final long FIRST = 10;
  private static final long LONGEST = 1000;

  private Backoff() {}

  /** Milliseconds before a retry (1 is the first): between half and the whole of 10, 20, 40 … */
  static long milliseconds(int retry) {
    long whole = Math.min(LONGEST, FIRST << Math.min(retry - 1, 10));
    return ThreadLocalRandom.current().nextLong(whole / 2, whole + 1);
  }
}
