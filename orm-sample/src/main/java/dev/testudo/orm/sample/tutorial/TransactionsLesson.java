package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import io.vertx.core.Future;
import java.util.function.Consumer;

/** The function is the transaction: its success commits, its failure rolls back. */
final class TransactionsLesson implements Lesson {
  @Override
  public String about() {
    return "commit, rollback, and a connection that always goes back";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var users = new Blog(orm).users;
    orm.transaction(tx -> users.create(Blog.named("ann"))).await();
    out.accept("Committed: " + users.count().await());

    Future<Void> failed =
        orm.transaction(
            tx ->
                users
                    .create(Blog.named("bob"))
                    .compose(
                        bob -> Future.failedFuture(new IllegalStateException("changed my mind"))));
    try {
      failed.await();
    } catch (IllegalStateException e) {
      out.accept("Rolled back (" + e.getMessage() + "): " + users.count().await());
    }
    out.accept("Connections that are out: " + orm.poolUse("default").lent());

    // The same for a thread that may wait.
    long count =
        orm.transactionBlocking(
            tx -> {
              users.create(Blog.named("eve")).await();
              return users.count().await();
            });
    out.accept("Counted inside: " + count);
  }
}
