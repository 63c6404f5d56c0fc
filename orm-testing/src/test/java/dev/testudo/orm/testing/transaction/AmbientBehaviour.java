package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Where managers see the transaction, and where they do not. */
interface AmbientBehaviour extends Behaviour {

  @Test
  default void itGoesAlongThroughTimersWorkersAndAll() {
    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx -> {
                  Vertx vertx = Vertx.currentContext().owner();
                  return vertx
                      .timer(5)
                      .compose(late -> create("timer"))
                      .compose(
                          a -> {
                            Promise<Wallet> old = Promise.promise();
                            vertx.setTimer(5, id -> create("old timer").onComplete(old));
                            return old.future();
                          })
                      .compose(b -> vertx.executeBlocking(() -> create("worker")))
                      .compose(started -> started)
                      .compose(c -> Future.all(create("all1"), create("all2")))
                      .compose(
                          d ->
                              Future.fromCompletionStage(
                                  CompletableFuture.supplyAsync(() -> 1), Vertx.currentContext()))
                      .compose(e -> create("stage"))
                      .compose(f -> wallets().count())
                      .compose(n -> Behaviour.fail("count " + n));
                }));

    assertEquals(List.of(), owners());
  }

  @Test
  default void aChainThatLeavesIsToldSo() {
    var failure =
        Expect.failure(
            TransactionException.class,
            orm()
                .transaction(
                    tx -> {
                      create("a");
                      return Future.fromCompletionStage(CompletableFuture.supplyAsync(this::later));
                    }));

    assertTrue(failure.getMessage().contains("off the transaction's context"));
    assertTrue(failure.getMessage().contains("fromCompletionStage(stage, vertx"));
    assertTrue(failure.getMessage().contains("new UserManager(tx)"));
    assertEquals(List.of(), owners());
  }

  @Test
  default void aFutureMadeEarlierLeadsOutOfIt() {
    Promise<Void> earlier = Promise.promise();
    Future<Long> counted = earlier.future().compose(none -> wallets().count());

    Expect.failure(
        TransactionException.class,
        orm()
            .transaction(
                tx -> {
                  new Thread(
                          () -> {
                            later();
                            earlier.complete();
                          })
                      .start();
                  create("a");
                  return counted;
                }));

    assertEquals(0L, Expect.success(counted).longValue());
    assertEquals(List.of(), owners());
  }

  private int later() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return 1;
  }

  @Test
  default void otherActivityOfTheSameContextIsNotPartOfIt() {
    Vertx vertx = Vertx.vertx();
    try {
      Orm own = Expect.success(Orm.init(vertx, elsewhere("own")));
      Expect.success(own.generateSchemas());
      var wallets = new WalletManager(own);
      Promise<List<Wallet>> beside = Promise.promise();
      Promise<Void> rolledBack = Promise.promise();
      Context verticle = vertx.getOrCreateContext();

      verticle.runOnContext(
          start -> {
            own.transaction(
                    tx -> {
                      assertNotSame(verticle, Vertx.currentContext());
                      Promise<Void> go = Promise.promise();
                      return wallets
                          .create(new Wallet("inside", 0))
                          .compose(
                              a -> {
                                verticle.runOnContext(
                                    other -> {
                                      assertSame(verticle, Vertx.currentContext());
                                      // Not joined, it sees nothing of the row.
                                      seen(own, wallets)
                                          .onComplete(beside)
                                          .onComplete(done -> go.complete());
                                    });
                                return go.future();
                              })
                          .compose(none -> Behaviour.<Void>fail("no"));
                    })
                .recover(
                    e -> {
                      assertSame(verticle, Vertx.currentContext());
                      return wallets.create(new Wallet("after", 0)).mapEmpty();
                    })
                .onComplete(rolledBack);
          });

      assertEquals(List.of(), Expect.success(beside.future()));
      Expect.success(rolledBack.future());
      assertEquals("after", Expect.success(wallets.all().get()).owner);
      own.close().await();
    } finally {
      vertx.close().await();
    }
  }

  private static Future<List<Wallet>> seen(Orm orm, WalletManager wallets) {
    assertEquals(1, orm.poolUse("own").lent());
    return wallets.all().list();
  }

  @Test
  default void managersMadeWithItWorkAnywhere() {
    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx -> {
                  var pinned = new WalletManager(tx);
                  CompletableFuture<Wallet> elsewhere =
                      CompletableFuture.supplyAsync(
                          () -> pinned.create(new Wallet("a", 0)).await());
                  return Future.fromCompletionStage(elsewhere).compose(a -> Behaviour.fail("no"));
                }));
    Expect.success(
        orm()
            .transaction(
                tx ->
                    Future.fromCompletionStage(
                        CompletableFuture.supplyAsync(
                            () -> new WalletManager(tx).create(new Wallet("b", 0)).await()))));

    assertEquals(List.of("b"), owners());
  }

  @Test
  default void whatGoesOnAfterItsEndIsRefused() {
    Promise<Wallet> late = Promise.promise();

    Expect.success(
        orm()
            .transaction(
                tx -> {
                  Vertx.currentContext()
                      .owner()
                      .setTimer(100, id -> create("late").onComplete(late));
                  return create("a");
                }));

    var failure = Expect.failure(TransactionException.class, late.future());
    assertTrue(failure.getMessage().contains("has ended"), failure.getMessage());
    assertEquals(List.of("a"), owners());
  }

  @Test
  default void anotherOrmIsNotPartOfIt() {
    Orm other = Expect.success(Orm.init(elsewhere("other")));
    try {
      Expect.success(other.generateSchemas());
      var others = new WalletManager(other);

      Expect.failure(
          IllegalStateException.class,
          orm()
              .transaction(
                  tx ->
                      others
                          .create(new Wallet("kept", 0))
                          .compose(a -> create("gone"))
                          .compose(b -> Behaviour.fail("no"))));

      assertEquals("kept", Expect.success(others.all().get()).owner);
      assertEquals(List.of(), owners());
    } finally {
      other.close().await();
    }
  }

  @Test
  default void theFutureCompletesOnTheCallersContext() {
    Vertx vertx = Vertx.vertx();
    try {
      Promise<Boolean> same = Promise.promise();
      Orm own = Expect.success(Orm.init(vertx, elsewhere("own")));
      Context context = vertx.getOrCreateContext();
      context.runOnContext(
          start ->
              own.transaction(TransactionOptions.defaults(), tx -> Future.succeededFuture())
                  .onComplete(done -> same.complete(context == Vertx.currentContext())));

      assertTrue(Expect.success(same.future()));
      own.close().await();
    } finally {
      vertx.close().await();
    }
  }
}
