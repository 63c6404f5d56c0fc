package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.config.ConnectionBuilder;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.QueryTimeoutException;
import dev.testudo.orm.error.SerializationException;
import dev.testudo.orm.testing.OpenTransaction;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.testing.transaction.model.WalletModel;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the sessions of a connection are set up to be, how long they live, and what they stop. */
interface SessionBehaviour extends Behaviour {
  /** What the engines say differently. */
  record Words(
      String mark, String marked, String session, String slow, String slowOnes, String patience) {}

  /** What the engine of an Orm says. */
  static Words words(Orm orm) {
    return switch (orm.route(WalletModel.MODEL).dialect().name()) {
      case "postgresql" ->
          new Words(
              "SET application_name TO 'marked'",
              "SELECT current_setting('application_name') AS v",
              "SELECT CAST(pg_backend_pid() AS text) AS v",
              "SELECT 1 AS v FROM pg_sleep(40)",
              "SELECT CAST(COUNT(*) AS text) AS v FROM pg_stat_activity WHERE state = 'active'"
                  + " AND query LIKE 'SELECT 1 AS v FROM pg_sleep%'",
              "SET lock_timeout = 1000");
      case "mysql" ->
          // A SLEEP that is stopped only gives 1; the look at the next row fails.
          new Words(
              "SET @mark = 'marked'",
              "SELECT @mark AS v",
              "SELECT CAST(CONNECTION_ID() AS CHAR) AS v",
              "SELECT 1 AS v FROM information_schema.character_sets WHERE SLEEP(5) = 2",
              "SELECT CAST(COUNT(*) AS CHAR) AS v FROM information_schema.processlist WHERE info"
                  + " LIKE 'SELECT 1 AS v%SLEEP%'",
              "SET SESSION innodb_lock_wait_timeout = 1");
      case "mariadb" ->
          new Words(
              "SET @mark = 'marked'",
              "SELECT @mark AS v",
              "SELECT CAST(CONNECTION_ID() AS CHAR) AS v",
              "SELECT SLEEP(40) AS v",
              "SELECT CAST(COUNT(*) AS CHAR) AS v FROM information_schema.processlist WHERE info"
                  + " LIKE 'SELECT SLEEP%'",
              "SET SESSION innodb_lock_wait_timeout = 1");
      case "h2" ->
          new Words(
              "SET @mark = 'marked'",
              "SELECT @mark AS v",
              "SELECT CAST(SESSION_ID() AS varchar) AS v",
              "SELECT COUNT(*) AS v FROM SYSTEM_RANGE(1, 100000000000) WHERE MOD(\"X\", 7) = 8",
              "SELECT '0' AS v",
              "SET LOCK_TIMEOUT 1000");
      default ->
          new Words(
              "CREATE TEMP TABLE mark AS SELECT 'marked' AS v",
              "SELECT v FROM temp.mark",
              "",
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                  + " SELECT COUNT(*) AS v FROM n",
              "SELECT '0' AS v",
              "PRAGMA busy_timeout = 1000");
    };
  }

  private void with(UnaryOperator<ConnectionBuilder> settings, Consumer<Orm> test) {
    Orm orm = Orm.init(elsewhere("own", settings)).await();
    try {
      test.accept(orm);
    } finally {
      orm.close().await();
    }
  }

  private static String value(Orm orm, String sql) {
    return value(Expect.success(orm.sql("own").query(sql).json()));
  }

  private static String value(List<JsonObject> rows) {
    return String.valueOf(rows.get(0).getValue("v"));
  }

  private static void eventually(BooleanSupplier condition, String what) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, what);
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Test
  default void eachNewConnectionRunsTheConfiguredStatements() {
    Words words = words(orm());
    with(
        c -> c.initSql(words.mark()).pool(pool -> pool.maxSize(3)),
        orm -> {
          List<Future<String>> all =
              IntStream.range(0, 3)
                  .mapToObj(
                      i ->
                          orm.transaction(
                              tx ->
                                  orm.sql("own")
                                      .query(words.marked())
                                      .json()
                                      .map(SessionBehaviour::value)))
                  .toList();
          Expect.success(Future.all(all));
          assertEquals(
              List.of("marked", "marked", "marked"), all.stream().map(Future::result).toList());
        });
  }

  @Test
  default void aConnectionOnWhichAConfiguredStatementFailsIsNotUsed() {
    var config = elsewhere("own", c -> c.initSql("SELEKT 1"));

    Expect.failure(ConnectionException.class, Orm.init(config));
  }

  @Test
  default void aConnectionThatIsOldEnoughIsReplaced() {
    Words words = words(orm());
    with(
        c -> c.pool(pool -> pool.maxSize(1).maxLifetime(Duration.ofMillis(300))),
        orm -> {
          if (words.session().isEmpty()) {
            Expect.success(orm.sql("own").execute(words.mark()));
            eventually(
                () ->
                    orm.sql("own")
                        .query(words.marked())
                        .json()
                        .transform(read -> Future.succeededFuture(read.failed()))
                        .await(),
                "the connection is still the same");
          } else {
            String first = value(orm, words.session());
            eventually(
                () -> !value(orm, words.session()).equals(first),
                "the connection is still the same");
          }
        });
  }

  @Test
  default void connectionsThatAreNotUsedAreClosed() {
    with(
        c -> c.pool(pool -> pool.maxSize(2).idleTimeout(Duration.ofMillis(200))),
        orm -> {
          value(orm, "SELECT '1' AS v");
          eventually(() -> orm.poolUse("own").open() == 0, "still open: " + orm.poolUse("own"));
          assertEquals("1", value(orm, "SELECT '1' AS v"));
        });
  }

  @Test
  default void aSlowStatementIsStoppedOnTheServer() {
    Words words = words(orm());
    with(
        c -> c.statementTimeout(Duration.ofMillis(300)).pool(pool -> pool.maxSize(1)),
        orm -> {
          Expect.failure(QueryTimeoutException.class, orm.sql("own").query(words.slow()).json());
          eventually(() -> value(orm, words.slowOnes()).equals("0"), "it goes on");
        });
  }

  @Test
  default void aSlowStatementInATransactionIsStoppedAndUndone() {
    Words words = words(orm());
    with(
        c -> c.statementTimeout(Duration.ofMillis(300)).pool(pool -> pool.maxSize(1)),
        orm -> {
          Expect.success(orm.generateSchemas());
          Expect.failure(
              QueryTimeoutException.class,
              orm.transaction(
                  tx ->
                      new WalletManager(orm)
                          .create(new Wallet("a", 1))
                          .compose(made -> orm.sql("own").query(words.slow()).json())));
          assertEquals(0, Expect.success(new WalletManager(orm).count()));
          assertEquals("0", value(orm, words.slowOnes()));
        });
  }

  /** Once, however often it would begin again for a conflict that is over. */
  @Test
  default void updateOrCreateWaitsForALockAsLongAsTheDatabaseLetsIt() {
    with(
        c -> c.initSql(words(orm()).patience()),
        orm -> {
          Expect.success(orm.generateSchemas());
          var wallets = new WalletManager(orm);
          Expect.success(wallets.create(new Wallet("a", 1)));
          var holder = OpenTransaction.of(orm, () -> wallets.all().update(w -> w.balance.set(2L)));
          long begin = System.nanoTime();

          var failure =
              Expect.failure(
                  SerializationException.class,
                  wallets.updateOrCreate(
                      w -> w.owner.eq("a"), w -> w.balance++, () -> new Wallet("a", 0)));

          long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
          assertTrue(failure.isLockNotAvailable(), failure.getMessage());
          assertTrue(waited > 900 && waited < 5000, "waited for " + waited + " ms");
          holder.commit();
          assertEquals(2, Expect.success(wallets.get(w -> w.owner.eq("a"))).balance);
        });
  }
}
