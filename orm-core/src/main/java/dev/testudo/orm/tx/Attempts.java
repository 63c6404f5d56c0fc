package dev.testudo.orm.tx;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A transaction that is done again after a passing failure, as often as it may; each time anew. */
final class Attempts<T> {
  private final Transactions owner;
  private final Terms terms;
  private final int retries;
  private final ContextInternal caller;
  private final Function<? super Transaction, ? extends Future<T>> work;
  private final Function<List<Runnable>, Future<Void>> hooks;
  private final @Nullable Ambient outer;
  private final Promise<T> promise;

  Attempts(
      Transactions owner,
      Terms terms,
      int retries,
      ContextInternal caller,
      Function<? super Transaction, ? extends Future<T>> work,
      Function<List<Runnable>, Future<Void>> hooks) {
    this.owner = owner;
    this.terms = terms;
    this.retries = retries;
    this.caller = caller;
    this.work = work;
    this.hooks = hooks;
    this.outer = Ambient.of(caller);
    this.promise = caller.promise();
  }

  Future<T> run() {
    attempt(0);
    return promise.future();
  }

  private void attempt(int before) {
    ContextInternal context = caller.duplicate(true);
    context.emit(
        start -> {
          var unit =
              new UnitOfWork<T>(
                  terms,
                  frame ->
                      OwnContext.run(
                          context,
                          frame,
                          outer,
                          new OpenTransaction(owner, frame, terms.label()),
                          work));
          unit.run()
              .onComplete(
                  (value, failure) -> caller.emit(back -> after(unit, before, value, failure)));
        });
  }

  private void after(
      UnitOfWork<T> unit, int before, @Nullable T value, @Nullable Throwable failure) {
    hooks
        .apply(unit.hooks())
        .onComplete(
            done -> {
              if (failure == null) {
                promise.complete(value);
              } else if (unit.isRepeatable() && before < retries) {
                owner
                    .clockwork()
                    .setTimer(Backoff.milliseconds(before + 1), id -> attempt(before + 1));
              } else {
                promise.fail(failure);
              }
            });
  }
}
