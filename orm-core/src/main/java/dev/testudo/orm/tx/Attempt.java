package dev.testudo.orm.tx;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** Keeps the promise that a method which gives a future never throws. */
public final class Attempt {
  private Attempt() {}

  /** The work's own future, or one that failed with what the work threw. */
  public static <T> Future<T> of(Supplier<Future<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
