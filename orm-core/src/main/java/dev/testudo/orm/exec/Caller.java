package dev.testudo.orm.exec;

import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.FutureInternal;
import io.vertx.core.internal.PromiseInternal;

/**
 * Brings results to the Vert.x context of the caller. The transports do so for contexts of their
 * own Vertx; a caller may be on one of another, which they do not see.
 */
final class Caller {
  private Caller() {}

  /** The same result, on the context of the calling thread if it has one. */
  static <T> Future<T> deliver(Future<T> result) {
    ContextInternal caller = ContextInternal.current();
    if (caller == null
        || (result instanceof FutureInternal<T> known && known.context() == caller)) {
      return result;
    }
    PromiseInternal<T> delivered = caller.promise();
    result.onComplete(delivered);
    return delivered.future();
  }
}
