package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for futures, but not for ever. */
final class Expect {
  private Expect() {}

  static <T> T success(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return fail("neither success nor failure after 30 s", e);
    }
  }

  /** The failure, which must be of this kind. */
  static <E extends Throwable> E failure(Class<E> kind, Future<?> future) {
    Object result;
    try {
      result = future.await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return fail("neither success nor failure after 30 s", e);
    } catch (Throwable failure) {
      return assertInstanceOf(kind, failure, failure::toString);
    }
    return fail("expected " + kind.getSimpleName() + ", but got " + result);
  }
}
