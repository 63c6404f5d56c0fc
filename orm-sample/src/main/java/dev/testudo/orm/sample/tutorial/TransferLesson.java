package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.sample.blog.User;
import dev.testudo.orm.sample.blog.UserManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Money moves as a whole or not at all. */
final class TransferLesson implements Lesson {
  @Override
  public String about() {
    return "a transfer that checks the balance, under a lock";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var blog = new Blog(orm);
    User ann = blog.user("ann");
    User bob = blog.user("bob");

    transfer(orm, ann, bob, new BigDecimal("30.00")).await();
    print(blog.users, out);
    try {
      transfer(orm, ann, bob, new BigDecimal("500.00")).await();
    } catch (IllegalStateException e) {
      out.accept(e.getMessage());
    }
    print(blog.users, out);
  }

  private static Future<Void> transfer(Orm orm, User from, User to, BigDecimal amount) {
    var users = new UserManager(orm);
    return orm.transaction(
        TransactionOptions.defaults().retries(3),
        tx ->
            users
                .filter(u -> u.id.eq(from.id).and(u.balance.ge(amount)))
                .update(u -> u.balance.set(u.balance.minus(amount)))
                .compose(
                    rows ->
                        rows == 1
                            ? users
                                .filter(u -> u.id.eq(to.id))
                                .update(u -> u.balance.set(u.balance.plus(amount)))
                            : Future.failedFuture(new IllegalStateException("Insufficient funds")))
                .mapEmpty());
  }

  private static void print(UserManager users, Consumer<String> out) {
    users
        .orderBy(u -> u.username)
        .list()
        .await()
        .forEach(u -> out.accept(u.username + " has " + u.balance));
  }
}
