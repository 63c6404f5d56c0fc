package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements that say where in the program they were called. */
final class TaggedStatementsTest {
  private static final String TAG =
      "/* dev.testudo.orm.testing.transaction.TaggedStatementsTest.work(TaggedStatementsTest.java:";

  private static OrmConfig config(Engine engine, boolean tags) {
    String url = TestServers.of(engine).newDatabase("tags");
    return OrmConfig.builder()
        .connection("default", c -> c.url(url).tagStatements(tags))
        .app("mail", a -> a.models(ModelModels.INSTANCE.name()))
        .build();
  }

  private static List<String> sent(OrmConfig config) {
    List<String> sent = new CopyOnWriteArrayList<>();
    Orm.run(
        config,
        orm -> {
          orm.generateSchemas().await();
          orm.onStatement(event -> sent.add(event.sql()));
          work(orm);
          return Future.succeededFuture();
        });
    return sent;
  }

  private static void work(Orm orm) {
    var wallets = new WalletManager(orm);
    wallets.create(new Wallet("a", 1)).await();
    wallets.all().list().await();
    wallets.get(1L).await();
    wallets.filter(w -> w.owner.eq("a")).update(w -> w.balance.set(2L)).await();
    wallets.all().forEach(10, w -> {}).await();
    assertEquals(1L, orm.sql("default").query("SELECT 1").scalar(Long.class).await());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "H2", "SQLITE"})
  void eachStatementCarriesItsPlaceIfAsked(Engine engine) {
    List<String> statements =
        sent(config(engine, true)).stream().filter(sql -> !sql.startsWith("BEGIN")).toList();

    List<String> untagged = statements.stream().filter(sql -> !sql.startsWith(TAG)).toList();
    assertTrue(statements.size() >= 6, statements::toString);
    // Bounds of transactions are not called by anybody.
    assertEquals(List.of(), untagged.stream().filter(sql -> sql.contains("wallet")).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"H2"})
  void noStatementCarriesOneOtherwise(Engine engine) {
    assertFalse(sent(config(engine, false)).stream().anyMatch(sql -> sql.contains("/*")));
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "H2", "SQLITE"})
  void failuresShowThePlaceToo(Engine engine) {
    Orm.run(
        config(engine, true),
        orm -> {
          orm.generateSchemas().await();
          var wallets = new WalletManager(orm);
          wallets.create(new Wallet("a", 1)).await();
          var failure =
              Expect.failure(UniqueViolationException.class, wallets.create(new Wallet("a", 1)));

          assertTrue(failure.getMessage().contains("TaggedStatementsTest"), failure.getMessage());
          assertEquals(List.of("owner"), failure.facts().fields());
          return Future.succeededFuture();
        });
  }
}
