package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.SerializationException;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.testing.OpenTransaction;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletPath;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows that a transaction keeps for itself. */
interface LockBehaviour extends Behaviour {

  private Query<Wallet, WalletPath> sorted() {
    return wallets().all().orderBy(w -> w.owner);
  }

  private static List<String> names(List<Wallet> wallets) {
    return wallets.stream().map(w -> w.owner).toList();
  }

  /** Holds a lock while something else is done. */
  private <T> T whileLocked(Query<Wallet, WalletPath> query, Supplier<T> then) {
    var holder = OpenTransaction.of(orm(), query::list);
    try {
      return then.get();
    } finally {
      holder.commit();
    }
  }

  private void createThree() {
    List.of("a", "b", "c").forEach(owner -> create(owner).await());
  }

  @Test
  default void othersDoNotGetALockedRow() {
    assumeTrue(can(Capability.ROW_LOCKS));
    createThree();

    var failure =
        whileLocked(
            wallets().filter(w -> w.owner.eq("b")).forUpdate(),
            () ->
                Expect.failure(
                    SerializationException.class,
                    orm().transaction(tx -> sorted().forUpdate().noWait().list())));

    assertTrue(failure.isRetryable());
    var got = Expect.success(orm().transaction(tx -> sorted().forUpdate().noWait().list()));
    assertEquals(List.of("a", "b", "c"), names(got));
  }

  @Test
  default void lockedRowsCanBeLeftOut() {
    assumeTrue(can(Capability.ROW_LOCKS));
    createThree();

    var got =
        whileLocked(
            wallets().filter(w -> w.owner.eq("a")).forUpdate(),
            () ->
                Expect.success(
                    orm().transaction(tx -> sorted().forUpdate().skipLocked().limit(1).list())));

    assertEquals(List.of("b"), names(got));
  }

  @Test
  default void everyFormOfReadingCanLock() {
    assumeTrue(can(Capability.ROW_LOCKS));
    createThree();
    var one = wallets().filter(w -> w.owner.eq("a")).forUpdate();

    Expect.success(
        orm()
            .transaction(
                tx ->
                    one.get()
                        .compose(a -> one.getOrNone())
                        .compose(a -> one.first())
                        .compose(a -> one.last())
                        .compose(a -> one.exists())
                        .compose(a -> one.page(null, 5))
                        .compose(a -> one.select(w -> w.id).list())
                        .compose(a -> one.forEach(2, w -> {}))));
  }

  @Test
  default void readersMayShareALock() {
    assumeTrue(can(Capability.SHARED_ROW_LOCKS));
    createThree();

    whileLocked(
        wallets().filter(w -> w.owner.eq("a")).forShare(),
        () -> {
          Expect.success(orm().transaction(tx -> sorted().forShare().noWait().list()));
          Expect.failure(
              SerializationException.class,
              orm().transaction(tx -> sorted().forUpdate().noWait().list()));
          return 0;
        });
  }

  @Test
  default void workersOfAQueueTakeEachJobOnce() {
    assumeTrue(can(Capability.ROW_LOCKS));
    IntStream.range(10, 30).forEach(i -> create("job" + i).await());

    List<Future<Integer>> workers =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    orm()
                        .transaction(
                            tx ->
                                sorted()
                                    .filter(w -> w.balance.eq(0L))
                                    .forUpdate()
                                    .skipLocked()
                                    .first()
                                    .compose(
                                        job ->
                                            job.isEmpty()
                                                ? Future.succeededFuture(0)
                                                : wallets()
                                                    .filter(w -> w.id.eq(job.get().id))
                                                    .update(
                                                        w -> w.balance.set(w.balance.plus(1L))))))
            .toList();
    Expect.success(Future.all(workers));

    int taken = workers.stream().mapToInt(Future::result).sum();
    List<Long> balances = sorted().list().await().stream().map(w -> w.balance).toList();
    assertTrue(balances.stream().allMatch(b -> b <= 1), balances::toString);
    assertEquals(taken, balances.stream().mapToLong(b -> b).sum());
    assertTrue(taken > 0);
  }

  @Test
  default void locksThatTheEngineDoesNotHaveAreRefused() {
    createThree();
    if (!can(Capability.ROW_LOCKS)) {
      var failure =
          Expect.failure(
              TransactionException.class, orm().transaction(tx -> sorted().forUpdate().list()));
      assertTrue(failure.getMessage().contains("no locks of rows"), failure.getMessage());
    }
    if (!can(Capability.SHARED_ROW_LOCKS)) {
      Expect.failure(
          TransactionException.class, orm().transaction(tx -> sorted().forShare().list()));
    }
    assertEquals(List.of("a", "b", "c"), owners());
  }

  @Test
  default void aLockOutsideOfATransactionIsRefused() {
    assumeTrue(can(Capability.ROW_LOCKS));

    var failure = Expect.failure(TransactionException.class, sorted().forUpdate().list());

    assertTrue(failure.getMessage().contains("outside of a transaction"), failure.getMessage());
    Expect.failure(TransactionException.class, sorted().forUpdate().first());
    Expect.failure(TransactionException.class, sorted().forUpdate().get());
  }

  @Test
  default void locksWithoutRowsAreRefused() {
    var locked = sorted().forUpdate();

    assertThrows(OrmException.class, () -> sorted().skipLocked());
    assertThrows(OrmException.class, () -> sorted().noWait());
    assertThrows(OrmException.class, () -> locked.noWait().skipLocked());
    assertThrows(OrmException.class, () -> locked.union(sorted()));
    assertThrows(OrmException.class, () -> sorted().union(locked));
    Expect.failure(OrmException.class, locked.count());
    Expect.failure(OrmException.class, locked.distinct().list());
    Expect.failure(OrmException.class, sorted().union(sorted()).forUpdate().list());
    Expect.failure(OrmException.class, locked.select(w -> w.balance).distinct().list());
    Expect.failure(OrmException.class, locked.select(w -> w.balance).count());
    Expect.failure(OrmException.class, locked.update(w -> w.balance.set(1L)));
    Expect.failure(OrmException.class, locked.delete());
  }
}
