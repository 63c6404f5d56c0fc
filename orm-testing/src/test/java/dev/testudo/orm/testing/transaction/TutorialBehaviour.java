package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.OperationalException;
import dev.testudo.orm.error.PoolTimeoutException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.testing.transaction.model.WalletPath;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What tutorials of asynchronous database access teach about sessions, transactions and time-outs,
 * in their order: pools, sessions of tasks, gathered queries, changes with counts, sessions that
 * are closed, transfers of money, savepoints, objects after their session, and slow queries.
 */
interface TutorialBehaviour extends Behaviour {
  private Query<Wallet, WalletPath> wallet(String owner) {
    return wallets().filter(w -> w.owner.eq(owner));
  }

  private long balance(String owner) {
    return Expect.success(wallet(owner).get()).balance;
  }

  private void withPool(int size, Duration patience, Consumer<Orm> test) {
    Orm orm =
        Orm.init(elsewhere("own", c -> c.pool(pool -> pool.maxSize(size).acquireTimeout(patience))))
            .await();
    try {
      orm.generateSchemas().await();
      test.accept(orm);
    } finally {
      orm.close().await();
    }
  }

  @Test
  default void aPoolNeverOpensMoreConnectionsThanItMay() {
    withPool(
        2,
        Duration.ofSeconds(60),
        orm -> {
          var most = new AtomicInteger();
          List<Future<Wallet>> all =
              IntStream.range(0, 30)
                  .mapToObj(
                      i ->
                          orm.transaction(
                              tx -> {
                                most.accumulateAndGet(orm.poolUse("own").open(), Math::max);
                                return new WalletManager(orm).create(new Wallet("w" + i, i));
                              }))
                  .toList();
          Expect.success(Future.all(all));

          assertTrue(most.get() <= 2, most::toString);
          assertEquals(30, Expect.success(new WalletManager(orm).count()));
        });
  }

  @Test
  default void aCallerOfAnExhaustedPoolIsToldSo() {
    withPool(
        1,
        Duration.ofSeconds(3),
        orm -> {
          Promise<Void> end = Promise.promise();
          Promise<Void> begun = Promise.promise();
          Future<Long> holder =
              orm.transaction(
                  tx ->
                      new WalletManager(tx)
                          .count()
                          .onComplete(counted -> begun.complete())
                          .compose(counted -> end.future())
                          .compose(ended -> new WalletManager(tx).count()));
          Expect.success(begun.future());

          var failure = Expect.failure(PoolTimeoutException.class, new WalletManager(orm).count());

          assertTrue(failure.isRetryable());
          end.complete();
          Expect.success(holder);
        });
  }

  @Test
  default void nothingThatWasReadExpiresWithACommit() {
    List<Wallet> all =
        Expect.success(
            orm()
                .transaction(
                    tx -> wallets().bulkCreate(List.of(new Wallet("a", 1), new Wallet("b", 2)))));

    assertEquals(List.of("a", "b"), all.stream().map(w -> w.owner).toList());
    Expect.success(wallet("a").update(w -> w.balance.set(5L)));
    assertEquals(1, all.get(0).balance);
    assertEquals(5, Expect.success(wallets().refresh(all.get(0))).balance);
  }

  @Test
  default void queriesThatAreGatheredRunAtOnce() {
    List<Future<Wallet>> made = IntStream.range(0, 20).mapToObj(i -> create("w" + i)).toList();
    Expect.success(Future.all(made));

    List<Future<Long>> counts =
        IntStream.range(0, 20).mapToObj(i -> wallet("w" + i).count()).toList();
    Expect.success(Future.all(counts));

    assertEquals(20, counts.stream().mapToLong(Future::result).sum());
  }

  @Test
  default void queriesThatAreGatheredInOneTransactionRunInTheirOrder() {
    List<Long> seen =
        Expect.success(
            orm()
                .transaction(
                    tx -> {
                      List<Future<Long>> counts = new ArrayList<>();
                      for (int i = 0; i < 10; i++) {
                        create("w" + i);
                        counts.add(wallets().count());
                      }
                      return Future.all(counts)
                          .map(all -> counts.stream().map(Future::result).toList());
                    }));

    assertEquals(IntStream.rangeClosed(1, 10).mapToObj(i -> (long) i).toList(), seen);
  }

  @Test
  default void changesTellHowManyRowsTheyChanged() {
    IntStream.range(0, 4).forEach(i -> create("w" + i).await());
    Wallet loaded = Expect.success(wallet("w0").get());
    loaded.balance = 7;
    Expect.success(wallets().save(loaded));
    List<Long> keys = Expect.success(wallets().all().select(w -> w.id).list());

    int changed =
        Expect.success(
            wallets().filter(w -> w.id.in(keys.subList(0, 3))).update(w -> w.balance.set(9L)));
    int deleted = Expect.success(wallets().filter(w -> w.balance.eq(9L)).delete());
    int none = Expect.success(wallets().filter(w -> w.balance.eq(9L)).delete());

    assertEquals(List.of(3, 3, 0), List.of(changed, deleted, none));
    assertEquals(1, owners().size());
  }

  @Test
  default void anExceptionRollsBackAndTheConnectionIsGivenBack() {
    withPool(
        1,
        Duration.ofSeconds(30),
        orm -> {
          for (int i = 0; i < 5; i++) {
            Expect.failure(
                IllegalStateException.class,
                orm.transaction(
                    tx ->
                        new WalletManager(orm)
                            .create(new Wallet("a", 1))
                            .map(
                                made -> {
                                  throw new IllegalStateException("the caller's own");
                                })));
          }
          assertEquals(0, Expect.success(new WalletManager(orm).count()));
          assertEquals(0, orm.poolUse("own").lent());
        });
  }

  private Future<Void> transfer(String from, String to, long amount) {
    Query<Wallet, WalletPath> givers =
        can(Capability.ROW_LOCKS) ? wallet(from).forUpdate() : wallet(from);
    return orm()
        .transaction(
            tx ->
                givers
                    .get()
                    .compose(
                        giver ->
                            giver.balance < amount
                                ? Future.failedFuture(new IllegalArgumentException("insufficient"))
                                : wallet(from).update(w -> w.balance.set(w.balance.minus(amount))))
                    .compose(
                        given -> wallet(to).update(w -> w.balance.set(w.balance.plus(amount)))))
        .mapEmpty();
  }

  @Test
  default void aTransferMovesMoneyOrNothing() {
    wallets().bulkCreate(List.of(new Wallet("a", 10), new Wallet("b", 0))).await();

    Expect.success(transfer("a", "b", 7));
    var refused = Expect.failure(IllegalArgumentException.class, transfer("a", "b", 7));

    assertEquals("insufficient", refused.getMessage());
    assertEquals(List.of(3L, 7L), List.of(balance("a"), balance("b")));
  }

  @Test
  default void transfersAtTheSameTimeNeverOverdraw() {
    wallets().bulkCreate(List.of(new Wallet("a", 10), new Wallet("b", 0))).await();

    List<Future<Void>> all = IntStream.range(0, 20).mapToObj(i -> transfer("a", "b", 1)).toList();
    Expect.success(Future.join(all).otherwiseEmpty());

    assertEquals(10, all.stream().filter(Future::succeeded).count());
    assertEquals(List.of(0L, 10L), List.of(balance("a"), balance("b")));
  }

  @Test
  default void aNestedFailureKeepsWhatTheOuterOneDid() {
    Expect.success(
        orm()
            .transaction(
                tx ->
                    create("outer")
                        .compose(
                            made ->
                                orm()
                                    .transaction(
                                        in -> create("inner").compose(x -> create("outer")))
                                    .recover(
                                        taken ->
                                            taken instanceof UniqueViolationException
                                                ? Future.succeededFuture()
                                                : Future.failedFuture(taken)))
                        .compose(done -> create("after"))));

    assertEquals(List.of("after", "outer"), owners());
  }

  @Test
  default void objectsOutliveWhatTheyWereReadWith() {
    List<Wallet> kept = new ArrayList<>();
    withPool(
        1,
        Duration.ofSeconds(30),
        orm -> {
          Expect.success(new WalletManager(orm).create(new Wallet("a", 3)));
          kept.addAll(Expect.success(new WalletManager(orm).all().list()));
        });

    assertEquals("a", kept.get(0).owner);
    assertEquals(3, kept.get(0).balance);
  }

  @Test
  default void aSlowQueryIsGivenUpAndBlocksNoEventLoop() {
    Vertx vertx = Vertx.vertx();
    try {
      var config =
          elsewhere(
              "own", c -> c.statementTimeout(Duration.ofMillis(500)).pool(pool -> pool.maxSize(1)));
      Orm orm = Expect.success(Orm.init(vertx, config));
      var ticks = new AtomicInteger();
      Promise<Throwable> told = Promise.promise();
      vertx.runOnContext(
          start -> {
            long timer = vertx.setPeriodic(10, id -> ticks.incrementAndGet());
            orm.sql("own")
                .query(SessionBehaviour.words(orm()).slow())
                .json()
                .onComplete(
                    ended -> {
                      vertx.cancelTimer(timer);
                      told.complete(ended.cause());
                    });
          });

      Throwable failure = Expect.success(told.future());

      assertTrue(failure instanceof OperationalException, String.valueOf(failure));
      assertTrue(ticks.get() > 0, "the event loop stood still");
      Expect.success(orm.close());
    } finally {
      vertx.close().await();
    }
  }

  @Test
  default void afterTheEndTheOrmSaysSo() {
    Orm orm = Orm.init(elsewhere("own")).await();
    orm.close().await();

    var wallets = new WalletManager(orm);

    assertThrows(dev.testudo.orm.error.ClosedException.class, () -> wallets.count().await());
  }
}
