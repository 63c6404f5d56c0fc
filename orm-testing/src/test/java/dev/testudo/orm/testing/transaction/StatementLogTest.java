package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.config.ConnectionBuilder;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the log says of statements. */
final class StatementLogTest {
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Logger logger = Logger.getLogger("dev.testudo.orm.sql");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getLevel() + " " + line.getMessage());
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

  private static Orm open(Engine engine, UnaryOperator<ConnectionBuilder> settings) {
    String url = TestServers.of(engine).newDatabase("log");
    return Orm.init(
            OrmConfig.builder()
                .connection("main", c -> settings.apply(c.url(url)))
                .app("mail", a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("main"))
                .build())
        .await();
  }

  /** The next line with a text; fails if there is none within half a minute. */
  private String next(String text) throws InterruptedException {
    while (true) {
      String line = lines.poll(30, TimeUnit.SECONDS);
      assertTrue(line != null, "nothing says: " + text);
      if (line.contains(text)) {
        return line;
      }
    }
  }

  @Test
  void aLineNamesConnectionRowsTimeAndPlace() throws InterruptedException {
    Orm orm = open(Engine.H2, c -> c.logSql(true));
    orm.generateSchemas().await();
    new WalletManager(orm).create(new Wallet("secret", 1)).await();

    new WalletManager(orm).all().list().await();

    String line = next("SELECT \"id\"");
    orm.close().await();
    assertTrue(
        line.matches(
            "INFO \\[main] SELECT .* \\(1 rows, [0-9.]+ ms\\) at .*StatementLogTest\\."
                + "aLineNamesConnectionRowsTimeAndPlace\\(StatementLogTest\\.java:[0-9]+\\)"),
        line);
    assertEquals(List.of(), lines.stream().filter(each -> each.contains("secret")).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void aSlowQueryIsLoggedWithItsPlan(Engine engine) throws InterruptedException {
    Orm orm = open(engine, c -> c.slowQuery(Duration.ofMillis(5)).slowQueryPlan(true));

    orm.sql("main").query(slow(engine), "n", 1).json().await();

    String slow = next("slow statement: ");
    String plan = next("plan of the slow statement: ");
    orm.close().await();
    assertTrue(slow.startsWith("WARNING [main] slow statement: "), slow);
    assertTrue(slow.contains("StatementLogTest"), slow);
    assertTrue(plan.startsWith("WARNING [main] plan of the slow statement: "), plan);
    assertTrue(plan.lines().count() > 1 && !plan.contains("could not be had"), plan);
  }

  /** Takes more than 5 ms whatever the machine. */
  private static String slow(Engine engine) {
    return switch (engine) {
      case POSTGRES -> "SELECT 1 AS v FROM pg_sleep(0.02) WHERE 1 = CAST(#{n} AS int)";
      case H2 -> "SELECT COUNT(*) AS v FROM SYSTEM_RANGE(1, 3000000) WHERE MOD(\"X\", 7) = #{n}";
      case SQLITE ->
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)"
              + " SELECT COUNT(*) AS v FROM n WHERE i > #{n}";
      default -> "SELECT SLEEP(0.02) AS v FROM (SELECT #{n} AS a) t";
    };
  }
}
