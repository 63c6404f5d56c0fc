package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** One manager that is used from everywhere at once. */
interface EverywhereBehaviour extends Behaviour {
  int EACH = 4;
  int TIMES = 8;

  @Test
  default void oneManagerServesEventLoopsWorkersAndThreadsAtOnce() {
    Vertx vertx = Vertx.vertx();
    try {
      Orm orm = Expect.success(Orm.init(vertx, elsewhere("own")));
      Expect.success(orm.generateSchemas());
      var wallets = new WalletManager(orm);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        all.addAll(callers(vertx, orm, wallets, i));
      }
      Expect.success(Future.all(all));

      assertEquals((long) all.size() * TIMES, Expect.success(wallets.count()));
      assertEquals(0, orm.poolUse("own").lent());
      Expect.success(orm.close());
    } finally {
      vertx.close().await();
    }
  }

  private static List<Future<?>> callers(Vertx vertx, Orm orm, WalletManager wallets, int number) {
    var inside = (VertxInternal) vertx;
    List<Future<?>> all = new ArrayList<>();
    all.add(on(inside.createEventLoopContext(), () -> chain(orm, wallets, "e" + number, 0)));
    all.add(on(inside.createWorkerContext(), () -> chain(orm, wallets, "w" + number, 0)));
    all.add(thread(() -> blocking(orm, wallets, "t" + number)));
    if (Runtime.version().feature() >= 25) {
      all.add(
          on(
              inside.createVirtualThreadContext(),
              () -> {
                blocking(orm, wallets, "v" + number);
                return Future.succeededFuture();
              }));
    }
    return all;
  }

  /** One transaction after the other, without a thread that waits. */
  private static Future<Void> chain(Orm orm, WalletManager wallets, String name, int done) {
    Context own = Vertx.currentContext();
    return done == TIMES
        ? Future.succeededFuture()
        : orm.transaction(tx -> wallets.create(new Wallet(name + "-" + done, done)))
            .compose(
                made -> {
                  assertEquals(own, Vertx.currentContext(), "it came back elsewhere");
                  return wallets.filter(w -> w.id.eq(made.id)).exists();
                })
            .compose(there -> chain(orm, wallets, name, done + 1));
  }

  private static void blocking(Orm orm, WalletManager wallets, String name) {
    for (int i = 0; i < TIMES; i++) {
      long number = i;
      orm.transactionBlocking(
          tx -> wallets.create(new Wallet(name + "-" + number, number)).await());
    }
  }

  private static Future<?> on(Context context, Callable<Future<Void>> work) {
    Promise<Void> ended = Promise.promise();
    context.runOnContext(
        start -> {
          try {
            work.call().onComplete(ended);
          } catch (Throwable e) {
            ended.fail(e);
          }
        });
    return ended.future();
  }

  private static Future<?> thread(Runnable work) {
    Promise<Void> ended = Promise.promise();
    new Thread(
            () -> {
              try {
                work.run();
                ended.complete();
              } catch (Throwable e) {
                ended.fail(e);
              }
            },
            "caller")
        .start();
    return ended.future();
  }
}
