package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.TransactionTimeoutException;
import dev.testudo.orm.testing.OpenTransaction;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.Transaction;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many transactions at once, and those that take too long. */
interface ConflictBehaviour extends Behaviour {
  int WALLETS = 8;
  int TRANSFERS = 64;

  @Test
  default void transfersThatLockKeepTheSum() {
    keepTheSum(
        TransactionOptions.defaults().retries(50),
        (from, to) -> move(from, -10).compose(given -> move(to, 10)));
  }

  /** Changes a balance under a lock of its row. */
  private Future<?> move(Long wallet, long amount) {
    return wallets()
        .updateOrCreate(w -> w.id.eq(wallet), w -> w.balance += amount, () -> new Wallet("?", 0));
  }

  @Test
  default void transfersByReadAndSaveKeepTheSumIfSerializable() {
    keepTheSum(
        TransactionOptions.serializable().retries(100),
        (from, to) ->
            Future.all(wallets().get(from), wallets().get(to))
                .compose(
                    both -> {
                      Wallet giver = both.resultAt(0);
                      Wallet taker = both.resultAt(1);
                      giver.balance -= 10;
                      taker.balance += 10;
                      return wallets().save(giver).compose(saved -> wallets().save(taker));
                    }));
  }

  private void keepTheSum(TransactionOptions options, BiFunction<Long, Long, Future<?>> transfer) {
    List<Long> ids =
        IntStream.range(0, WALLETS)
            .mapToObj(i -> wallets().create(new Wallet("w" + i, 1000)).await().id)
            .toList();
    var random = new Random(5);
    var committed = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < TRANSFERS; i++) {
      int from = random.nextInt(WALLETS);
      int to = (from + 1 + random.nextInt(WALLETS - 1)) % WALLETS;
      boolean failing = i % 7 == 0;
      all.add(
          orm()
              .transaction(
                  options,
                  tx -> {
                    tx.onCommit(committed::incrementAndGet);
                    return transfer
                        .apply(ids.get(from), ids.get(to))
                        .compose(
                            done ->
                                failing ? Behaviour.fail("injected") : Future.succeededFuture());
                  }));
    }
    Expect.success(Future.join(all).otherwiseEmpty());

    List<String> unexpected =
        all.stream()
            .filter(Future::failed)
            .map(f -> f.cause().toString())
            .filter(message -> !message.contains("injected"))
            .toList();
    assertEquals(List.of(), unexpected);
    assertEquals(TRANSFERS - (TRANSFERS + 6) / 7, committed.get());
    assertEquals(
        1000L * WALLETS, wallets().all().list().await().stream().mapToLong(w -> w.balance).sum());
  }

  /** MySQL and MariaDB roll all of the transaction back then, and run what is already sent. */
  @Test
  default void whatIsSentBehindAStatementThatLosesADeadlockIsNotKept() {
    var once = TransactionOptions.defaults().retries(0);
    boolean rowLocks = can(Capability.ROW_LOCKS);
    var ballast = IntStream.range(0, 50).mapToObj(i -> create("z" + i).await().id).toList();
    for (int round = 0; round < 3; round++) {
      long first = create("a" + round).await().id;
      long second = create("b" + round).await().id;
      Promise<Void> hasFirst = Promise.promise();
      Promise<Void> both = Promise.promise();
      String mine = "heavy" + round;
      String other = "light" + round;

      // It has more to undo, so that a server that looks for that ends the other one. Row by row:
      // MariaDB locks all rows of so small a table for a list of keys.
      // Each by its name: whoever is called by the promise is called by the other one.
      Future<?> heavy =
          orm()
              .transaction(
                  once,
                  tx -> {
                    var wallets = new WalletManager(tx);
                    return Future.join(ballast.stream().map(id -> set(wallets, id)).toList())
                        .compose(done -> set(wallets, first))
                        .onSuccess(done -> hasFirst.complete())
                        .compose(done -> rowLocks ? both.future() : Future.succeededFuture())
                        .compose(
                            met ->
                                Future.join(
                                    set(wallets, second), wallets.create(new Wallet(mine, 0))));
                  });
      Future<?> light =
          orm()
              .transaction(
                  once,
                  tx -> {
                    var wallets = new WalletManager(tx);
                    return set(wallets, second)
                        .compose(done -> rowLocks ? hasFirst.future() : Future.succeededFuture())
                        .compose(
                            done -> {
                              Future<?> last =
                                  Future.join(
                                      set(wallets, first),
                                      wallets.create(new Wallet(other, 0)),
                                      save(wallets, ballast, 7));
                              both.tryComplete();
                              return last;
                            });
                  });
      Expect.success(Future.join(heavy, light).otherwiseEmpty());

      assertEquals(rowLocks ? 1 : 0, Stream.of(heavy, light).filter(Future::failed).count());
      assertEquals(heavy.succeeded(), owners().contains(mine), "heavy");
      assertEquals(light.succeeded(), owners().contains(other), "light");
      if (rowLocks) {
        long kept = wallets().get(ballast.get(0)).await().balance;
        assertEquals(light.succeeded() ? 7 : 5, kept);
      }
    }
  }

  private static Future<Integer> set(WalletManager wallets, long wallet) {
    return wallets.filter(w -> w.id.eq(wallet)).update(w -> w.balance.set(5L));
  }

  private static Future<?> save(WalletManager wallets, List<Long> ids, long balance) {
    return wallets.bulkUpdate(
        ids.stream()
            .map(
                id -> {
                  var wallet = new Wallet("z", balance);
                  wallet.id = id;
                  return wallet;
                })
            .toList(),
        w -> w.balance);
  }

  @Test
  default void tenTransactionsOfAHundredRowsEachMakeAThousand() {
    List<Future<Object>> all =
        IntStream.range(0, 10)
            .mapToObj(
                writer ->
                    orm()
                        .transaction(
                            tx -> {
                              List<Future<Wallet>> rows =
                                  IntStream.range(0, 100)
                                      .mapToObj(i -> create(writer + "-" + i))
                                      .toList();
                              return Future.all(rows).<Object>map(done -> 1);
                            }))
            .toList();
    Expect.success(Future.all(all));

    assertEquals(1000, wallets().count().await());
  }

  @Test
  default void aFunctionThatNeverCompletesGivesItsConnectionBack() {
    Promise<Void> never = Promise.promise();
    var kept = new AtomicReference<Transaction>();

    var failure =
        Expect.failure(
            TransactionTimeoutException.class,
            orm()
                .transaction(
                    TransactionOptions.defaults().timeout(Duration.ofMillis(150)),
                    tx -> {
                      kept.set(tx);
                      return create("a").compose(a -> never.future());
                    }));

    assertTrue(failure.getMessage().contains("within 150 ms"), failure.getMessage());
    assertTrue(!kept.get().isActive());
    assertEquals(List.of(), owners());
  }

  @Test
  default void aStatementThatWaitsForALockIsStoppedInTime() {
    create("a").await();
    var holder =
        OpenTransaction.of(
            orm(), () -> wallets().filter(w -> w.owner.eq("a")).update(w -> w.balance.set(1L)));

    long start = System.nanoTime();
    Expect.failure(
        TransactionTimeoutException.class,
        orm()
            .transaction(
                TransactionOptions.defaults().timeout(Duration.ofMillis(300)),
                tx -> {
                  var wallet = wallets().filter(w -> w.owner.eq("a"));
                  // The second must not take the place of the first that was stopped.
                  return Future.all(
                      wallet.update(w -> w.balance.set(2L)), wallet.update(w -> w.balance.set(3L)));
                }));
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    holder.commit();

    assertTrue(took < 10_000, took + " ms");
    assertEquals(1, wallets().all().get().await().balance);
  }

  @Test
  default void othersGoOnWhileOneIsOpen() {
    List<Future<Wallet>> all =
        IntStream.range(0, 100).mapToObj(i -> orm().transaction(tx -> create("w" + i))).toList();

    Expect.success(Future.all(all));

    assertEquals(100, wallets().count().await());
  }
}
