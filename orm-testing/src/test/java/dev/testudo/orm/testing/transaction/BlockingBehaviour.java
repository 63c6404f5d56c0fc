package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.error.TransactionTimeoutException;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Transactions on the calling thread. */
interface BlockingBehaviour extends Behaviour {

  @Test
  default void theWorkRunsOnTheCallingThread() {
    Thread caller = Thread.currentThread();
    List<Thread> hooks = new ArrayList<>();

    Wallet made =
        orm()
            .transactionBlocking(
                tx -> {
                  assertSame(caller, Thread.currentThread());
                  tx.onCommit(() -> hooks.add(Thread.currentThread()));
                  create("a").await();
                  return create("b").compose(b -> create("c")).await();
                });

    assertEquals("c", made.owner);
    assertEquals(List.of("a", "b", "c"), owners());
    assertEquals(List.of(caller), hooks);
    assertEquals(null, Vertx.currentContext());
  }

  @Test
  default void whatTheWorkThrowsRollsBackAndComesOut() {
    var failure = new IllegalStateException("no");

    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                orm()
                    .transactionBlocking(
                        tx -> {
                          create("a").compose(a -> create("b")).await();
                          throw failure;
                        }));
    var checked =
        assertThrows(
            TransactionException.class,
            () ->
                orm()
                    .transactionBlocking(
                        tx -> {
                          create("c").await();
                          throw new IOException("disk");
                        }));

    assertSame(failure, thrown);
    assertTrue(checked.getCause() instanceof IOException);
    assertEquals(List.of(), owners());
  }

  @Test
  default void innerOnesCanBlockOrCompose() {
    orm()
        .transactionBlocking(
            tx -> {
              create("a").await();
              assertThrows(
                  IllegalStateException.class,
                  () ->
                      orm()
                          .transactionBlocking(
                              in -> {
                                create("b").await();
                                throw new IllegalStateException("no");
                              }));
              orm().transaction(in -> create("c")).await();
              orm().transactionBlocking(in -> create("d").await());
              return null;
            });

    assertEquals(List.of("a", "c", "d"), owners());
  }

  @Test
  default void aThreadOfItsOwnNeedsTheTransactionByName() {
    assertThrows(
        IllegalStateException.class,
        () ->
            orm()
                .transactionBlocking(
                    tx -> {
                      CompletableFuture.runAsync(
                              () -> new WalletManager(tx).create(new Wallet("a", 0)).await())
                          .join();
                      throw new IllegalStateException("no");
                    }));

    assertEquals(List.of(), owners());
  }

  @Test
  default void threadsOfVertxThatMustNotBlockAreRefused() {
    Vertx vertx = Vertx.vertx();
    try {
      Promise<Throwable> told = Promise.promise();
      vertx.runOnContext(
          start -> {
            try {
              orm().transactionBlocking(tx -> 1);
              told.fail("not refused");
            } catch (TransactionException e) {
              told.complete(e);
            }
          });

      assertTrue(Expect.success(told.future()).getMessage().contains("must not block"));
    } finally {
      vertx.close().await();
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  default void virtualThreadsMayBlock() {
    Vertx vertx = Vertx.vertx();
    try {
      Orm own = Expect.success(Orm.init(vertx, elsewhere("own")));
      Expect.success(own.generateSchemas());
      var wallets = new WalletManager(own);
      Promise<Long> seen = Promise.promise();
      var context = ((VertxInternal) vertx).createVirtualThreadContext();
      context.runOnContext(
          start -> {
            own.transactionBlocking(
                tx -> {
                  wallets.create(new Wallet("a", 0)).await();
                  return wallets.create(new Wallet("b", 0)).await();
                });
            own.transaction(
                    tx -> {
                      wallets.create(new Wallet("c", 0)).await();
                      return Behaviour.fail("no");
                    })
                .otherwiseEmpty()
                .await();
            wallets.count().onComplete(seen);
          });

      assertEquals(2L, Expect.success(seen.future()));
      assertEquals(0, own.poolUse("own").lent());
      own.close().await();
    } finally {
      vertx.close().await();
    }
  }

  @Test
  default void aThreadThatIsInterruptedLeavesNothingOpen() throws Exception {
    var started = new CountDownLatch(1);
    var thrown = new AtomicReference<Throwable>();
    Promise<Void> never = Promise.promise();
    var thread =
        new Thread(
            () -> {
              try {
                orm()
                    .transactionBlocking(
                        tx -> {
                          create("a").await();
                          started.countDown();
                          return never.future().await();
                        });
              } catch (Throwable e) {
                thrown.set(e);
              }
            });
    thread.start();
    started.await();

    thread.interrupt();
    thread.join(30_000);

    assertTrue(thrown.get() instanceof TransactionException, () -> "" + thrown.get());
    assertTrue(thrown.get().getCause() instanceof InterruptedException);
    assertEquals(List.of(), owners());
  }

  @Test
  default void theTimeOfBlockingWorkIsLimitedToo() {
    var options = TransactionOptions.defaults().timeout(Duration.ofMillis(200));

    assertThrows(
        TransactionTimeoutException.class,
        () ->
            orm()
                .transactionBlocking(
                    options,
                    tx -> {
                      create("a").await();
                      Thread.sleep(400);
                      return create("b").await();
                    }));

    assertEquals(List.of(), owners());
  }
}
