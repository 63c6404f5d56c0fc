package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.TransactionTimeoutException;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Transactions whose function never completes, on a pool that has one connection only. */
interface IdleBehaviour extends Behaviour {
  private <T> T onOneConnection(Function<Orm, T> test) {
    Orm orm =
        Orm.init(
                elsewhere(
                    "idle",
                    c ->
                        c.pool(pool -> pool.maxSize(1).acquireTimeout(Duration.ofSeconds(30)))
                            .transactionIdleTimeout(Duration.ofMillis(200))))
            .await();
    try {
      orm.generateSchemas().await();
      return test.apply(orm);
    } finally {
      orm.close().await();
    }
  }

  private static Future<Wallet> store(Orm orm, String owner) {
    return new WalletManager(orm).create(new Wallet(owner, 1));
  }

  private static List<String> stored(Orm orm) {
    return Expect.success(new WalletManager(orm).all().select(w -> w.owner).list());
  }

  @Test
  default void aFunctionThatNeverCompletesGivesItsConnectionBackWithoutATimeout() {
    List<String> stored =
        onOneConnection(
            orm -> {
              Promise<Wallet> never = Promise.promise();
              Future<Wallet> hung =
                  orm.transaction(tx -> store(orm, "lost").compose(done -> never.future()));
              Future<Wallet> waiting = orm.transaction(tx -> store(orm, "kept"));

              var failure = Expect.failure(TransactionTimeoutException.class, hung);
              assertTrue(failure.getMessage().contains("transaction_idle_timeout"));
              Expect.success(waiting);
              return stored(orm);
            });

    assertEquals(List.of("kept"), stored);
  }

  @Test
  default void aNestedFunctionThatNeverCompletesGivesTheConnectionBack() {
    List<String> stored =
        onOneConnection(
            orm -> {
              Promise<Wallet> never = Promise.promise();
              Future<Wallet> hung =
                  orm.transaction(
                      tx ->
                          store(orm, "outer")
                              .compose(
                                  outer ->
                                      orm.transaction(
                                          in ->
                                              store(orm, "inner")
                                                  .compose(inner -> never.future()))));

              Expect.failure(TransactionTimeoutException.class, hung);
              Expect.success(store(orm, "kept"));
              return stored(orm);
            });

    assertEquals(List.of("kept"), stored);
  }

  @Test
  default void aThreadThatDoesNotComeBackGivesItsConnectionBack() {
    List<String> stored =
        onOneConnection(
            orm -> {
              Promise<Void> begun = Promise.promise();
              var comeBack = new CountDownLatch(1);
              var away =
                  new FutureTask<>(
                      () ->
                          orm.transactionBlocking(
                              tx -> {
                                store(orm, "lost").await();
                                begun.complete();
                                comeBack.await();
                                return store(orm, "late").await();
                              }));
              new Thread(away, "away").start();
              Expect.success(begun.future());
              Expect.success(store(orm, "kept"));
              comeBack.countDown();

              var failure =
                  assertThrows(ExecutionException.class, () -> away.get(30, TimeUnit.SECONDS));
              assertEquals(TransactionTimeoutException.class, failure.getCause().getClass());
              return stored(orm);
            });

    assertEquals(List.of("kept"), stored);
  }
}
