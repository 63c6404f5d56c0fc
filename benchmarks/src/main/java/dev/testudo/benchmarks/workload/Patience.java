package dev.testudo.benchmarks.workload;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what must come soon, so that a contender that hangs ends the run. */
final class Patience {
  private static final int MINUTES = 2;

  private Patience() {}

  static <T> T await(CompletionStage<T> future) {
    try {
      return future.toCompletableFuture().get(MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new IllegalStateException("Nothing came within " + MINUTES + " minutes", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("It failed: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("It was interrupted", e);
    }
  }
}
