package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import io.vertx.core.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a program can see of a pool, and do with it without Testudo. */
final class PoolAccessTest {
  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "H2", "SQLITE"})
  void theClientsPoolWorksOnTheSameDatabase(Engine engine) {
    String url = TestServers.of(engine).newDatabase("pool");
    boolean network = engine == Engine.POSTGRES || engine == Engine.MARIADB;
    Orm.run(
        OrmConfig.builder()
            .connection("main", url)
            .app("mail", a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("main"))
            .build(),
        orm -> {
          orm.generateSchemas().await();
          new WalletManager(orm).create(new Wallet("a", 5)).await();

          assertEquals(network, orm.vertxPool("main").isPresent());
          assertThrows(ConfigurationException.class, () -> orm.vertxPool("mian"));
          orm.vertxPool("main")
              .ifPresent(
                  pool ->
                      assertEquals(
                          5L,
                          pool.query("SELECT balance FROM wallet")
                              .execute()
                              .await()
                              .iterator()
                              .next()
                              .getLong(0)));
          orm.ping("main").await();
          assertTrue(orm.poolUse("main").open() >= 1, () -> "" + orm.poolUse("main"));
          assertEquals(0, orm.poolUse("main").lent());
          assertThrows(ConfigurationException.class, () -> orm.ping("mian").await());
          return Future.succeededFuture();
        });
  }
}
