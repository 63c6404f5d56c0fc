package dev.testudo.orm.exec.jdbc;

import io.vertx.core.Promise;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers what they wait for. Where the event loop of one has ended, nobody is left to be
 * told; the thread that tells it must go on for others.
 */
final class Told {
  private static final Logger LOG = System.getLogger(Told.class.getName());

  private Told() {}

  /** Whether the caller could be told. */
  static <T extends @Nullable Object> boolean result(Promise<T> promise, T result) {
    return to(() -> promise.complete(result));
  }

  /** Whether the caller could be told. */
  static boolean failure(Promise<?> promise, Throwable failure) {
    return to(() -> promise.fail(failure));
  }

  private static boolean to(Runnable tell) {
    try {
      tell.run();
      return true;
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "The event loop of a caller has ended before it was told", e);
      return false;
    }
  }
}
