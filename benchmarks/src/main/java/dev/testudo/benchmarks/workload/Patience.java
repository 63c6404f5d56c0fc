package dev.testudo.benchmarks.workload;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what must come soon, so that a contender that hangs ends the run. */
final class Patience {
  private static final int MINUTES = 2;

  private Patience() {}

  static <T> T await(Future<T> future) {
    try {
      return future.await(MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new IllegalStateException("Nothing came within " + MINUTES + " minutes", e);
    }
  }
}
