package dev.testudo.orm.sample;

import dev.testudo.orm.Orm;
import dev.testudo.orm.sample.bank.Account;
import dev.testudo.orm.sample.bank.AccountManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Moves money between accounts: each transfer happens as a whole or not at all. */
final class Bank {
  private static final String ADA = "Ada";
  private static final String BOB = "Bob";
  private static final BigDecimal START = new BigDecimal("100.00");
  private static final BigDecimal AMOUNT = new BigDecimal("1.00");
  private static final TransactionOptions TRANSFER =
      TransactionOptions.defaults().retries(20).label("transfer");

  private final Orm orm;
  private final AccountManager accounts;

  Bank(Orm orm) {
    this.orm = orm;
    this.accounts = new AccountManager(orm);
  }

  /** Opens two accounts anew. */
  Future<String> open() {
    return orm.transaction(
            tx ->
                accounts
                    .filter(a -> a.owner.in(ADA, BOB))
                    .delete()
                    .compose(gone -> accounts.create(new Account(ADA, START)))
                    .compose(ada -> accounts.create(new Account(BOB, START))))
        .compose(bob -> balances("Before"));
  }

  /**
   * Moves money to and fro, all at once.
   *
   * @param failEvery each transfer of so many fails half-way; 0 for none
   */
  Future<String> transfers(int times, int failEvery) {
    List<Future<Void>> all = new ArrayList<>();
    for (int i = 1; i <= times; i++) {
      boolean fails = failEvery > 0 && i % failEvery == 0;
      all.add(i % 3 == 0 ? transfer(BOB, ADA, fails) : transfer(ADA, BOB, fails));
    }
    return Future.join(all)
        .transform(
            ended -> {
              List<String> failures =
                  all.stream().filter(Future::failed).map(one -> one.cause().getMessage()).toList();
              return Future.succeededFuture(
                  "Transfers: "
                      + (times - failures.size())
                      + " done, "
                      + failures.size()
                      + " failed and undone "
                      + new TreeSet<>(failures));
            });
  }

  /** The balances and their sum, which no transfer may change. */
  Future<String> balances(String when) {
    return accounts
        .filter(a -> a.owner.in(ADA, BOB))
        .orderBy(a -> a.owner)
        .list()
        .map(
            both -> {
              BigDecimal sum =
                  both.stream().map(a -> a.balance).reduce(BigDecimal.ZERO, BigDecimal::add);
              return both.stream()
                  .map(Account::toString)
                  .collect(Collectors.joining(", ", when + ": ", ", together " + sum));
            });
  }

  // All change the accounts in the order of their owners, so that no two wait for each other.
  private Future<Void> transfer(String from, String to, boolean fails) {
    boolean takesFirst = from.compareTo(to) < 0;
    return orm.transaction(
        TRANSFER,
        tx ->
            (takesFirst ? take(from) : give(to))
                .compose(done -> fails ? broken() : Future.succeededFuture())
                .compose(done -> takesFirst ? give(to) : take(from)));
  }

  private Future<Void> take(String from) {
    return accounts
        .filter(a -> a.owner.eq(from).and(a.balance.ge(AMOUNT)))
        .update(a -> a.balance.set(a.balance.minus(AMOUNT)))
        .compose(rows -> rows == 1 ? Future.succeededFuture() : poor(from));
  }

  private Future<Void> give(String to) {
    return accounts
        .filter(a -> a.owner.eq(to))
        .update(a -> a.balance.set(a.balance.plus(AMOUNT)))
        .mapEmpty();
  }

  private static Future<Void> poor(String owner) {
    return Future.failedFuture(new IllegalStateException(owner + " has not enough"));
  }

  private static Future<Void> broken() {
    return Future.failedFuture(new IllegalStateException("the line went dead"));
  }
}
