package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.testing.read.model.Reading;
import dev.testudo.orm.testing.read.model.ReadingManager;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions of a program with two databases. */
final class SeveralDatabasesTest {
  private Orm orm;
  private WalletManager wallets;
  private ReadingManager readings;

  @BeforeEach
  void open() {
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("money", TestServers.h2().newDatabase("money"))
                    .connection("log", TestServers.sqlite().newDatabase("log"))
                    .app(
                        "money",
                        a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("money"))
                    .app(
                        "log",
                        a ->
                            a.models(dev.testudo.orm.testing.read.model.ModelModels.INSTANCE.name())
                                .defaultConnection("log"))
                    .build())
            .await();
    orm.generateSchemas().await();
    wallets = new WalletManager(orm);
    readings = new ReadingManager(orm);
  }

  @AfterEach
  void close() {
    assertEquals(0, orm.poolUse("money").lent());
    assertEquals(0, orm.poolUse("log").lent());
    orm.close().await();
  }

  private static Future<Reading> read(ReadingManager readings) {
    return readings.create(new Reading());
  }

  @Test
  void theConnectionMustBeNamed() {
    var failure =
        Expect.failure(
            ConfigurationException.class, orm.transaction(tx -> Future.succeededFuture()));

    assertTrue(failure.getMessage().contains("orm.transaction(\"money\", …)"));
  }

  @Test
  void aWriteElsewhereFailsUnlessItSaysSo() {
    var failure =
        Expect.failure(
            TransactionException.class,
            orm.transaction(
                "money", tx -> wallets.create(new Wallet("a", 1)).compose(w -> read(readings))));

    assertTrue(failure.getMessage().contains("orm.on(\"log\")"), failure.getMessage());
    Expect.failure(
        IllegalStateException.class,
        orm.transaction(
            "money",
            tx ->
                wallets
                    .create(new Wallet("a", 1))
                    .compose(w -> readings.count())
                    .compose(n -> read(new ReadingManager(orm.on("log"))))
                    .compose(r -> Behaviour.fail("no"))));
    assertEquals(0L, wallets.count().await().longValue());
    assertEquals(1L, readings.count().await().longValue());
  }

  @Test
  void whatIsElsewhereCanBeReadAndRefreshed() {
    Reading reading = read(readings).await();

    Expect.success(
        orm.transaction(
            "money",
            tx ->
                wallets
                    .create(new Wallet("a", 1))
                    .compose(w -> readings.refresh(reading))
                    .compose(same -> readings.get(same.id))));
  }

  @Test
  void aTransactionOnTheOtherOneIsIndependent() {
    Expect.failure(
        IllegalStateException.class,
        orm.transaction(
            "money",
            tx ->
                wallets
                    .create(new Wallet("a", 1))
                    .compose(
                        w ->
                            orm.transaction(
                                "log",
                                TransactionOptions.serializable(),
                                own ->
                                    read(readings)
                                        .compose(r -> wallets.create(new Wallet("b", 1)))))
                    .compose(r -> Behaviour.fail("no"))));

    assertEquals(0L, wallets.count().await().longValue());
    assertEquals(1L, readings.count().await().longValue());
  }

  @Test
  void aScopeOfTheSameConnectionJoins() {
    Expect.failure(
        IllegalStateException.class,
        orm.transaction(
            "money",
            tx ->
                new WalletManager(orm.on("money"))
                    .create(new Wallet("a", 1))
                    .compose(w -> Behaviour.fail("no"))));

    assertEquals(0L, wallets.count().await().longValue());
  }
}
