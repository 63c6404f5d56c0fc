package dev.testudo.orm.tx;

import io.vertx.core.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done between the bounds. */
final class Body {
  private Body() {}

  /** The body's future; a body that throws or returns null gives a failed one. */
  @SuppressWarnings("CatchingUnchecked") // whatever it throws, the transaction has to end
  static <A, T> Future<T> call(
      Terms terms, Function<? super A, ? extends Future<T>> body, A argument) {
    try {
      @Nullable Future<T> result = body.apply(argument);
      return result == null ? Future.failedFuture(Refusals.returnedNull(terms)) : result;
    } catch (Throwable failure) {
      return Future.failedFuture(hasAwaited(failure) ? Refusals.awaited(terms, failure) : failure);
    }
  }

  /** Whether this is how Vert.x refuses {@code await()} on an event loop. */
  private static boolean hasAwaited(Throwable failure) {
    return failure instanceof IllegalStateException
        && "Cannot be called on a Vert.x event-loop thread".equals(failure.getMessage());
  }
}
