package dev.testudo.orm.tx;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the user's function on a context that only its transaction has. */
final class OwnContext {
  private OwnContext() {}

  /**
   * The function's future; failed if it succeeded elsewhere than on the context, because then
   * managers on the way may not have seen the transaction.
   */
  static <T> Future<T> run(
      ContextInternal context,
      Frame frame,
      @Nullable Ambient outer,
      OpenTransaction transaction,
      Function<? super Transaction, ? extends Future<T>> work) {
    Promise<T> result = Promise.promise();
    Terms terms = frame.unit().terms();
    context.emit(
        start -> {
          Ambient.enter(context, frame, outer);
          Body.call(terms, work, (Transaction) transaction)
              .onComplete(
                  (value, failure) -> {
                    if (failure != null) {
                      result.tryFail(failure);
                    } else if (ContextInternal.current() == context || frame.isPinned()) {
                      result.tryComplete(value);
                    } else {
                      result.tryFail(Refusals.left(terms));
                    }
                  });
        });
    return result.future();
  }
}
