package dev.testudo.orm.testing.kit;

import dev.testudo.orm.testing.kit.Faults.Fault;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Statements meet the faults that are planned for them. */
final class Delays {
  private Delays() {}

  static <T extends @Nullable Object> Future<T> meet(
      Faults faults, String sql, Supplier<Future<T>> statement) {
    Fault fault = Queries.isBound(sql) ? null : faults.next();
    return fault == null ? statement.get() : meet(fault, statement);
  }

  private static <T extends @Nullable Object> Future<T> meet(
      Fault fault, Supplier<Future<T>> statement) {
    Throwable failure = fault.failure();
    return failure == null
        ? later(fault.delay()).compose(none -> statement.get())
        : Future.failedFuture(failure);
  }

  private static Future<Void> later(Duration delay) {
    Promise<Void> over = Promise.promise();
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
        .execute(over::complete);
    return over.future();
  }
}
