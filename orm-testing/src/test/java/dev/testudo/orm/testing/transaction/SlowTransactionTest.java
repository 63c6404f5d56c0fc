package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions and readers of rows that stay open. */
final class SlowTransactionTest {
  private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final Logger logger = Logger.getLogger("dev.testudo.orm");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(line);
          first.countDown();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private static OrmConfig config(Duration slow) {
    return OrmConfig.builder()
        .connection("main", c -> c.url(TestServers.h2().newDatabase("slow")).slowTransaction(slow))
        .app("mail", a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("main"))
        .build();
  }

  @Test
  void oneThatStaysOpenIsLoggedWithTheStackOfItsCaller() throws InterruptedException {
    Promise<Void> end = Promise.promise();
    Orm orm = Orm.init(config(Duration.ofMillis(50))).await();
    orm.generateSchemas().await();
    Future<Void> open =
        orm.transaction(
            TransactionOptions.defaults().label("order"),
            tx -> new WalletManager(tx).all().list().otherwiseEmpty().compose(x -> end.future()));

    assertTrue(first.await(20, TimeUnit.SECONDS));
    end.complete();
    Expect.success(open);
    orm.close().await();

    assertEquals(1, logged.size());
    assertEquals(
        "The transaction \"order\" on \"main\" is still open after 50 ms, and keeps its"
            + " connection.",
        logged.get(0).getMessage());
    assertTrue(
        Arrays.stream(logged.get(0).getThrown().getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(getClass().getName())));
  }

  @Test
  void oneThatEndsInTimeIsNot() throws InterruptedException {
    Orm orm = Orm.init(config(Duration.ofSeconds(1))).await();
    orm.generateSchemas().await();
    orm.transaction(tx -> new WalletManager(orm).create(new Wallet("a", 1))).await();

    boolean warned = first.await(1200, TimeUnit.MILLISECONDS);
    orm.close().await();

    assertEquals(false, warned);
  }

  @Test
  void rowsThatAreReadForLongAreLoggedWithTheStackOfTheirReader() throws InterruptedException {
    Orm orm = Orm.init(config(Duration.ofMillis(50))).await();
    orm.generateSchemas().await();
    new WalletManager(orm).create(new Wallet("a", 1)).await();
    Promise<Void> end = Promise.promise();
    Future<Void> read = new WalletManager(orm).all().forEachAsync(1, wallet -> end.future());

    assertTrue(first.await(20, TimeUnit.SECONDS));
    end.complete();
    Expect.success(read);
    orm.close().await();

    assertEquals(1, logged.size());
    assertEquals(
        "Rows of \"main\" are still being read after 50 ms by one that keeps a connection.",
        logged.get(0).getMessage());
    assertTrue(
        Arrays.stream(logged.get(0).getThrown().getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(getClass().getName())));
  }

  @Test
  void rowsThatAreReadInTimeAreNot() throws InterruptedException {
    Orm orm = Orm.init(config(Duration.ofSeconds(1))).await();
    orm.generateSchemas().await();
    new WalletManager(orm).create(new Wallet("a", 1)).await();
    Expect.success(new WalletManager(orm).all().forEach(1, wallet -> {}));

    boolean warned = first.await(1200, TimeUnit.MILLISECONDS);
    orm.close().await();

    assertEquals(false, warned);
  }
}
