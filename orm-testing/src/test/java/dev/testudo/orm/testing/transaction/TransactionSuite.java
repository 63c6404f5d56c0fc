package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.config.ConnectionBuilder;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServer;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.StampManager;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Everything that transactions do; a subclass says on which engine. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class TransactionSuite
    implements CommitBehaviour,
        NestedBehaviour,
        AmbientBehaviour,
        BlockingBehaviour,
        ConflictBehaviour,
        CursorBehaviour,
        LockBehaviour,
        ExplainBehaviour,
        OptionsBehaviour,
        IdleBehaviour,
        SessionBehaviour,
        TutorialBehaviour,
        EverywhereBehaviour,
        ObjectBehaviour {
  private final Engine engine;
  private TestServer server;
  private Orm orm;

  TransactionSuite(Engine engine) {
    this.engine = engine;
  }

  @BeforeAll
  void open() {
    server = TestServers.of(engine);
    orm = Orm.init(elsewhere("main")).await();
    orm.generateSchemas().await();
  }

  @AfterAll
  void close() {
    if (orm != null) {
      orm.close().await();
    }
  }

  @BeforeEach
  void clear() {
    wallets().all().delete().await();
    letters().all().delete().await();
    new StampManager(orm).all().delete().await();
  }

  @AfterEach
  void nothingIsLeftBehind() throws InterruptedException {
    // A connection that is closed for good may take a moment to be counted as given back.
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (orm.poolUse("main").lent() > 0 && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertEquals(0, orm.poolUse("main").lent(), "connections that nobody gave back");
    assertEquals(0, orm.poolUse("main").waiting());
  }

  @Override
  public Orm orm() {
    return orm;
  }

  @Override
  public OrmConfig elsewhere(String connection, UnaryOperator<ConnectionBuilder> more) {
    return OrmConfig.builder()
        .connection(
            connection,
            settings ->
                more.apply(
                    settings
                        .url(server.newDatabase("transaction"))
                        .merge(Together.IS_USUAL)
                        // PostgreSQL looks for deadlocks once a second, and there are many.
                        .pool(pool -> pool.acquireTimeout(Duration.ofSeconds(60)))))
        .app("mail", app -> app.models(ModelModels.INSTANCE.name()).defaultConnection(connection))
        .build();
  }
}
