package com.example.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.tx.Transaction;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the code of docs/transactions.md. */
class TransactionsGuideTest {
  private Orm orm;
  private AccountManager accounts;
  private Account ada;
  private Account bob;

  @BeforeEach
  void open() {
    String url = TestServers.h2().newDatabase("bank");
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", url)
                    .app("bank", a -> a.models("com.example.bank"))
                    .build())
            .await();
    orm.generateSchemas().await();
    accounts = new AccountManager(orm);
    ada = accounts.create(new Account("Ada", 10_00)).await();
    bob = accounts.create(new Account("Bob", 0)).await();
  }

  @AfterEach
  void close() {
    orm.close().await();
  }

  private long centsOf(Account account) {
    return accounts.get(account.id).await().cents;
  }

  private Future<Account> transfer(Account from, Account to, long cents) {
    return orm.transaction(
        tx ->
            accounts
                .get(from.id)
                .compose(
                    giver -> {
                      giver.cents -= cents;
                      return accounts.save(giver);
                    })
                .compose(saved -> accounts.get(to.id))
                .compose(
                    taker -> {
                      taker.cents += cents;
                      return accounts.save(taker);
                    }));
  }

  @Test
  void transfersMoney() {
    transfer(ada, bob, 3_00).await();

    assertEquals(7_00, centsOf(ada));
    assertEquals(3_00, centsOf(bob));
  }

  @Test
  void locksInOneOrder() {
    Future<Void> moved = lockedTransfer(bob, ada, -2_00);
    Future.all(moved, lockedTransfer(ada, bob, 1_00)).await();

    assertEquals(7_00, centsOf(ada));
    assertEquals(3_00, centsOf(bob));
  }

  private Future<Void> lockedTransfer(Account from, Account to, long cents) {
    return orm.transaction(
        tx ->
            accounts
                .filter(a -> a.id.in(from.id, to.id))
                .orderBy(a -> a.id) // everybody locks in the same order, so nobody deadlocks
                .forUpdate()
                .list()
                .compose(
                    both -> {
                      both.forEach(a -> a.cents += a.id.equals(from.id) ? -cents : cents);
                      return accounts
                          .save(both.get(0))
                          .compose(saved -> accounts.save(both.get(1)))
                          .mapEmpty();
                    }));
  }

  @Test
  void blocks() {
    Account carol =
        orm.transactionBlocking(
            tx -> {
              Account giver = accounts.get(ada.id).await();
              giver.cents -= 3_00;
              accounts.save(giver).await();
              return accounts.create(new Account("Carol", 3_00)).await();
            });

    assertEquals(3_00, centsOf(carol));
  }

  @Test
  void recoversThroughANestedOne() {
    Future<Account> created =
        orm.transaction(
            tx ->
                orm.transaction(inner -> accounts.create(new Account("Ada", 0)))
                    .recover(taken -> accounts.create(new Account("Ada 2", 0))));

    assertEquals("Ada 2", created.await().owner);
  }

  @Test
  void passesOnWhatIsNotCaught() {
    var failed = orm.transaction(tx -> accounts.create(new Account("Ada", 0)));

    assertThrows(UniqueViolationException.class, failed::await);
  }

  @Test
  void takesOptions() {
    Future<Long> sum =
        orm.transaction(
            TransactionOptions.serializable()
                .retries(5)
                .timeout(Duration.ofSeconds(3))
                .label("sum of all accounts"),
            tx -> accounts.all().list().map(all -> all.stream().mapToLong(a -> a.cents).sum()));

    assertEquals(10_00, sum.await());
  }

  @Test
  void runsHooks() {
    List<String> mails = new ArrayList<>();

    orm.transaction(
            tx -> {
              tx.onCommit(() -> mails.add("Welcome, Carol!"));
              return accounts.create(new Account("Carol", 0));
            })
        .await();

    assertEquals(List.of("Welcome, Carol!"), mails);
  }

  @Test
  void staysOrIsPinned() {
    Long kept =
        orm.transaction(
                tx ->
                    accounts
                        .create(new Account("Carol", 0))
                        .compose(
                            carol ->
                                Future.fromCompletionStage(
                                    rate(), Vertx.currentContext())) // back on the context
                        .compose(rate -> accounts.count()))
            .await();
    assertEquals(3, kept);

    Long pinned = orm.transaction(tx -> Future.fromCompletionStage(elsewhere(tx))).await();
    assertEquals(3, pinned);
  }

  private static CompletionStage<Integer> rate() {
    return CompletableFuture.supplyAsync(() -> 3);
  }

  private CompletionStage<Long> elsewhere(Transaction tx) {
    AccountManager pinned = new AccountManager(tx);
    return CompletableFuture.supplyAsync(() -> pinned.count().await());
  }

  @Test
  void namesTheConnection() {
    Future<Account> made =
        orm.transaction("default", tx -> accounts.create(new Account("Carol", 0)));

    assertTrue(made.await().id > 0);
  }
}
