package dev.testudo.orm.testing;

import dev.testudo.orm.Orm;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A transaction that has done its work, and is open until a test ends it. */
public final class OpenTransaction {
  private static final String UNDONE = "not after all";

  private final Promise<Void> end;
  private final Future<?> ended;

  private OpenTransaction(Promise<Void> end, Future<?> ended) {
    this.end = end;
    this.ended = ended;
  }

  /** Opens one and waits for its work; fails as the work does. */
  public static OpenTransaction of(Orm orm, Supplier<? extends Future<?>> work) {
    Promise<Void> done = Promise.promise();
    Promise<Void> end = Promise.promise();
    Future<?> ended =
        orm.transaction(
            tx ->
                work.get()
                    .onComplete((any, failure) -> done.complete(null, failure))
                    .compose(any -> here(end.future())));
    waitFor(done.future());
    return new OpenTransaction(end, ended);
  }

  /** The same on the context of the caller, as the future of a transaction must be. */
  private static Future<Void> here(Future<Void> elsewhere) {
    Context context = Vertx.currentContext();
    Promise<Void> here = Promise.promise();
    elsewhere.onComplete(
        (any, failure) -> context.runOnContext(tick -> here.complete(null, failure)));
    return here.future();
  }

  /** Ends it, and waits until its work is stored. */
  public void commit() {
    end.complete();
    waitFor(ended);
  }

  /** Ends it, and waits until nothing is left of its work. */
  public void rollBack() {
    end.fail(UNDONE);
    waitFor(
        ended.transform(
            result ->
                result.failed() && UNDONE.equals(result.cause().getMessage())
                    ? Future.succeededFuture()
                    : Future.failedFuture(new AssertionError("stored", result.cause()))));
  }

  private static void waitFor(Future<?> future) {
    try {
      future.await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("neither success nor failure after 30 s", e);
    }
  }
}
