package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.config.ConnectionBuilder;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.TransactionTimeoutException;
import dev.testudo.orm.testing.server.TestServer;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pooler before PostgreSQL, which gives each transaction another session. */
@Timeout(120)
final class PgBouncerTest {
  private Path directory;
  private PgBouncer pooler;
  private String url;
  private Orm orm;

  @BeforeEach
  void start() throws IOException {
    TestServer server = TestServers.postgres();
    directory = Files.createTempDirectory("pgbouncer-");
    pooler = PgBouncer.start(server, directory, 1, "");
    url = pooler.url(server.newDatabase("pooled"));
  }

  @AfterEach
  void stop() throws IOException {
    if (orm != null) {
      orm.close().await();
    }
    if (pooler != null) {
      pooler.close();
    }
    if (directory != null) {
      for (String file : List.of("users.txt", "pgbouncer.ini", "log")) {
        Files.deleteIfExists(directory.resolve(file));
      }
      Files.delete(directory);
    }
  }

  private static OrmConfig config(UnaryOperator<ConnectionBuilder> connection) {
    return OrmConfig.builder()
        .connection("default", connection)
        .app("mail", a -> a.models(ModelModels.INSTANCE.name()))
        .build();
  }

  private void open() {
    orm = Orm.init(config(c -> c.url(url + "?pooler=transaction"))).await();
    orm.generateSchemas().await();
  }

  @Test
  void manyConnectionsShareOneSession() {
    open();
    var wallets = new WalletManager(orm);
    var letters = new LetterManager(orm);
    wallets.create(new Wallet("a", 0)).await();

    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = "l" + i;
      all.add(letters.create(new Letter(text)).compose(l -> letters.get(l.id)));
      all.add(letters.filter(l -> l.text.eq(text)).count());
      all.add(
          orm.transaction(
              tx ->
                  wallets
                      .all()
                      .update(w -> w.balance.set(w.balance.plus(1L)))
                      .compose(n -> orm.transaction(in -> wallets.all().forUpdate().list()))));
    }
    Future.all(all).await();

    assertEquals(60, letters.count().await());
    assertEquals(60, wallets.get(w -> w.owner.eq("a")).await().balance);
  }

  @Test
  void bulkWritesStreamsAndLargeResultsWork() {
    open();
    var wallets = new WalletManager(orm);
    wallets
        .bulkCreate(IntStream.range(0, 3000).mapToObj(i -> new Wallet("w" + i, i)).toList())
        .await();
    List<String> seen = new ArrayList<>();

    wallets.all().orderBy(w -> w.id).forEach(100, w -> seen.add(w.owner)).await();

    assertEquals(3000, seen.size());
    assertEquals(3000, wallets.all().list().await().size());
  }

  @Test
  void aTransactionThatTakesTooLongIsStopped() throws InterruptedException {
    open();

    Expect.failure(
        TransactionTimeoutException.class,
        orm.transaction(
            TransactionOptions.defaults().timeout(Duration.ofMillis(200)),
            tx -> orm.sql("default").query("SELECT 1 AS v FROM pg_sleep(30)").json()));

    assumeTrue(pooler.isAlive(), "this PgBouncer ends when a statement is cancelled, as 1.18 does");
    assertEquals(0, Expect.success(new WalletManager(orm).count()));
  }

  private OrmException careless(UnaryOperator<ConnectionBuilder> settings) {
    return assertThrows(
        OrmException.class,
        () -> {
          orm = Orm.init(config(c -> settings.apply(c.url(url)))).await();
          var wallets = new WalletManager(orm);
          List<Future<?>> all = new ArrayList<>();
          for (int i = 0; i < 40; i++) {
            long balance = i;
            all.add(wallets.filter(w -> w.balance.eq(balance)).count());
            all.add(wallets.filter(w -> w.balance.gt(balance)).list());
          }
          Future.join(all).await();
        });
  }

  @Test
  void withoutTheOptionTheFailureNamesIt() {
    OrmException failure = careless(c -> c);

    assertTrue(failure.getMessage().contains("pooler=transaction"), failure.getMessage());
  }

  @Test
  void aPoolerThatLetsEverybodyInIsNoticedByItsStatements() throws IOException {
    pooler.close();
    pooler =
        PgBouncer.start(
            TestServers.postgres(), directory, 1, "extra_float_digits,statement_timeout");
    url = pooler.url(TestServers.postgres().newDatabase("pooled"));
    open();
    orm.close().await();

    OrmException failure = careless(c -> c);

    assertTrue(failure.getMessage().contains("pooler=transaction"), failure.getMessage());
  }

  @Test
  void whatWouldStayInTheSessionIsRefused() {
    List<UnaryOperator<ConnectionBuilder>> all =
        List.of(
            c -> c.statementTimeout(Duration.ofSeconds(1)),
            c -> c.initSql("SET x TO 1"),
            c -> c.option("search_path", "a"));
    for (var settings : all) {
      var failure =
          assertThrows(
              ConfigurationException.class,
              () -> config(c -> settings.apply(c.url(url + "?pooler=transaction"))));
      assertTrue(failure.getMessage().contains("transaction mode"), failure.getMessage());
    }
  }
}
