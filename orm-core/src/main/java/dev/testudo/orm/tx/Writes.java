package dev.testudo.orm.tx;

import java.time.Duration;

/** When a database was last written to from here. For use by any thread. */
public final class Writes {
  private volatile long last;
  private volatile boolean any;

  /** None yet. */
  public Writes() {}

  /** A write has ended. */
  void happened() {
    last = System.nanoTime();
    any = true;
  }

  /** Whether one ended no longer ago than this. */
  public boolean isWithin(Duration span) {
    return any && System.nanoTime() - last <= span.toNanos();
  }
}
