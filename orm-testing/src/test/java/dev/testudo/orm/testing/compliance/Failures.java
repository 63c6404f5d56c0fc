package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for futures that must fail. */
final class Failures {
  private Failures() {}

  /** The failure of a future, which must be of exactly this kind. */
  static <E extends Throwable> E of(Class<E> kind, Future<?> future) {
    Object result;
    try {
      result = future.await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return fail("neither success nor failure after 30 s", e);
    } catch (Throwable failure) {
      return assertInstanceOf(kind, failure, failure::toString);
    }
    return fail("expected " + kind.getSimpleName() + ", but got " + Text.of(result));
  }
}
