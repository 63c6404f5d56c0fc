package dev.testudo.orm.testing.kit;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * What a test still waits for when its method has returned: JUnit's tests return nothing, and so
 * hand their futures over to this. For use by any thread; see {@link OrmTest}.
 */
public final class Futures {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final List<Future<?>> added = new CopyOnWriteArrayList<>();

  Futures() {}

  /** Lets the test end when the future completes, and fail if it fails. */
  public <T extends @Nullable Object> Future<T> add(Future<T> future) {
    added.add(future);
    return future;
  }

  /**
   * Lets the test end when the future completes and what it gives has been looked at, and fail if
   * either fails. What {@code onSuccess} throws, in contrast, fails nothing.
   */
  public <T extends @Nullable Object> Future<T> check(
      Future<T> future, Consumer<? super T> assertions) {
    return add(
        future.map(
            result -> {
              assertions.accept(result);
              return result;
            }));
  }

  /** Waits for all, also those that are added meanwhile. */
  void await() {
    for (int i = 0; i < added.size(); i++) {
      await(added.get(i));
    }
  }

  /**
   * What a future gives, waited for on this thread.
   *
   * @throws AssertionFailedError if it takes longer than half a minute
   */
  static <T extends @Nullable Object> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw Futures.<RuntimeException>unchanged(failed.getCause());
    } catch (TimeoutException late) {
      throw new AssertionFailedError(
          "A future of the test has not completed within " + LONGEST.toSeconds() + " s.", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionFailedError("The test was interrupted.", interrupted);
    }
  }

  // The test is to fail with what the future failed with, checked or not.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E unchanged(Throwable failure) throws E {
    throw (E) failure;
  }
}
