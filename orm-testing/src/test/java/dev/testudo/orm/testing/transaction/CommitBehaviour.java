package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.Transaction;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How transactions end. */
interface CommitBehaviour extends Behaviour {

  @Test
  default void whatSucceedsIsThere() {
    Wallet second =
        Expect.success(orm().transaction(tx -> create("a").compose(first -> create("b"))));

    assertEquals("b", second.owner);
    assertEquals(List.of("a", "b"), owners());
  }

  @Test
  default void whatFailsIsGone() {
    var failure =
        Expect.failure(
            IllegalStateException.class,
            orm().transaction(tx -> create("a").compose(first -> Behaviour.fail("no"))));

    assertEquals("no", failure.getMessage());
    assertEquals(List.of(), owners());
  }

  @Test
  default void whatThrowsIsGone() {
    var failure = new AssertionError("no");

    var told =
        Expect.failure(
            AssertionError.class,
            orm()
                .transaction(
                    tx -> {
                      create("a");
                      throw failure;
                    }));

    assertSame(failure, told);
    assertEquals(List.of(), owners());
  }

  @Test
  default void aFunctionThatReturnsNullFails() {
    var failure =
        Expect.failure(
            TransactionException.class,
            orm()
                .transaction(
                    tx -> {
                      create("a");
                      return null;
                    }));

    assertTrue(failure.getMessage().contains("returned null"), failure.getMessage());
    assertEquals(List.of(), owners());
  }

  @Test
  default void aFailedStatementThatIsLetThroughIsTheFailure() {
    create("a").await();

    var failure =
        Expect.failure(
            UniqueViolationException.class,
            orm().transaction(tx -> create("b").compose(b -> create("a"))));

    assertEquals(List.of("owner"), failure.facts().fields());
    assertEquals(List.of("a"), owners());
  }

  @Test
  default void aFailedStatementThatIsSwallowedRollsBack() {
    create("a").await();

    var failure =
        Expect.failure(
            TransactionException.class,
            orm()
                .transaction(
                    tx ->
                        create("b")
                            .compose(b -> create("a"))
                            .recover(e -> Future.succeededFuture())));

    assertTrue(failure.getMessage().contains("although its function"), failure.getMessage());
    assertTrue(failure.getCause() instanceof UniqueViolationException);
    assertEquals(List.of("a"), owners());
  }

  @Test
  default void nothingIsSentAfterAFailedStatement() {
    create("a").await();
    List<Throwable> refused = new CopyOnWriteArrayList<>();

    Expect.failure(
        TransactionException.class,
        orm()
            .transaction(
                tx ->
                    create("a")
                        .recover(e -> create("c"))
                        .recover(
                            e -> {
                              refused.add(e);
                              return Future.succeededFuture();
                            })));

    assertTrue(refused.get(0) instanceof TransactionException, refused::toString);
    assertTrue(refused.get(0).getMessage().contains("after a failed statement"));
    assertEquals(List.of("a"), owners());
  }

  @Test
  default void statementsThatNobodyWaitsForArePartOfIt() {
    Expect.success(
        orm()
            .transaction(
                tx -> {
                  IntStream.range(0, 20).forEach(i -> create("w" + (10 + i)));
                  return Future.succeededFuture();
                }));

    assertEquals(20, owners().size());
  }

  @Test
  default void operationsIssuedTogetherRunInTheirOrder() {
    Wallet wallet = create("a").await();
    List<Future<?>> together = new ArrayList<>();

    Expect.success(
        orm()
            .transaction(
                tx -> {
                  for (int i = 1; i <= 50; i++) {
                    long amount = i;
                    together.add(
                        wallets()
                            .filter(w -> w.id.eq(wallet.id))
                            .update(w -> w.balance.set(amount)));
                    together.add(wallets().get(wallet.id).map(read -> read.balance));
                  }
                  return Future.all(together);
                }));

    for (int i = 1; i <= 50; i++) {
      assertEquals((long) i, together.get(2 * i - 1).result());
    }
  }

  @Test
  default void aFinishedTransactionRefusesFurtherUse() {
    var kept = new AtomicReference<Transaction>();
    Expect.success(
        orm()
            .transaction(
                TransactionOptions.defaults().label("move"),
                tx -> {
                  kept.set(tx);
                  assertTrue(tx.isActive());
                  return create("a");
                }));
    Transaction tx = kept.get();

    assertFalse(tx.isActive());
    assertEquals("main", tx.connection());
    assertEquals("move", tx.label().orElseThrow());
    var failure = Expect.failure(TransactionException.class, new WalletManager(tx).all().list());
    assertTrue(failure.getMessage().startsWith("The transaction \"move\" on \"main\" has ended"));
    Expect.failure(TransactionException.class, new WalletManager(tx).create(new Wallet("b", 0)));
    Expect.failure(TransactionException.class, tx.transaction(inner -> Future.succeededFuture()));
    assertThrows(TransactionException.class, () -> tx.onCommit(() -> {}));
    assertEquals(List.of("a"), owners());
  }

  @Test
  default void aQueryBuiltOutsideAndRunInsideIsUndone() {
    create("a").await();
    create("b").await();
    var one = wallets().filter(w -> w.owner.eq("a"));

    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx ->
                    one.update(w -> w.balance.set(7L))
                        .compose(n -> wallets().filter(w -> w.owner.eq("b")).delete())
                        .compose(n -> create("c"))
                        .compose(n -> Behaviour.fail("no"))));

    assertEquals(List.of("a", "b"), owners());
    assertEquals(0, one.get().await().balance);
  }

  @Test
  default void hooksRunAfterTheCommitInTheirOrder() {
    List<String> log = new CopyOnWriteArrayList<>();

    Expect.success(
        orm()
            .transaction(
                tx -> {
                  tx.onCommit(() -> log.add("first"));
                  tx.onCommit(
                      () -> {
                        throw new IllegalStateException("a hook that fails");
                      });
                  tx.onRollback(() -> log.add("never"));
                  tx.onCommit(() -> log.add("second"));
                  return create("a").onSuccess(a -> log.add("work"));
                })
            .onSuccess(a -> log.add("future")));

    assertEquals(List.of("work", "first", "second", "future"), log.subList(0, 4));
  }

  @Test
  default void aHookSeesWhatWasCommittedAndIsNoPartOfIt() {
    Promise<List<Wallet>> seen = Promise.promise();

    Expect.success(
        orm()
            .transaction(
                tx -> {
                  tx.onCommit(() -> wallets().all().list().onComplete(seen));
                  return create("a");
                }));

    assertEquals("a", Expect.success(seen.future()).get(0).owner);
  }

  @Test
  default void hooksForTheOtherCaseRunAfterARollback() {
    List<String> log = new CopyOnWriteArrayList<>();

    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx -> {
                  tx.onCommit(() -> log.add("committed"));
                  tx.onRollback(() -> log.add("rolled back"));
                  return Behaviour.fail("no");
                }));

    assertEquals(List.of("rolled back"), log);
  }

  @Test
  default void aConnectionThatIsNotThereIsNamed() {
    var failure =
        Expect.failure(
            ConfigurationException.class,
            orm().transaction("mian", tx -> Future.succeededFuture()));

    assertTrue(failure.getMessage().contains("main"), failure.getMessage());
  }
}
