package dev.testudo.orm.tx;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that waits until a frame's inner scope has ended. */
final class Turn<T extends @Nullable Object> implements Waiting {
  private final Supplier<Future<T>> start;
  private final Promise<T> promise;

  Turn(Supplier<Future<T>> start) {
    this.start = start;
    ContextInternal caller = ContextInternal.current();
    this.promise = caller == null ? Promise.promise() : caller.promise();
  }

  Future<T> future() {
    return promise.future();
  }

  @Override
  public Runnable start() {
    Future<T> started = start.get();
    return () -> started.onComplete(promise);
  }

  @Override
  public void refuse(Throwable reason) {
    promise.fail(reason);
  }

  /** Values apart from the caller's objects, which may change while the statement waits. */
  static @Nullable Object[] keep(@Nullable Object[] values) {
    @Nullable Object[] kept = values.clone();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] instanceof byte[] bytes) {
        kept[i] = bytes.clone();
      } else if (kept[i] instanceof List<?> list) {
        kept[i] = new ArrayList<>(list);
      }
    }
    return kept;
  }
}
