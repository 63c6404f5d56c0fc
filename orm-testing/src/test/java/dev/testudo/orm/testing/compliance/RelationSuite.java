package dev.testudo.orm.testing.compliance;

import com.example.blog.BlogModels;
import com.example.graph.GraphModels;
import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.server.TestServer;
import dev.testudo.orm.testing.server.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** Everything that an engine must do with related models; a subclass says which engine. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class RelationSuite implements RelationSchemaBehaviour, RelationWriteBehaviour {
  private final Traits traits;
  private TestServer server;
  private Orm orm;

  RelationSuite(Traits traits) {
    this.traits = traits;
  }

  @BeforeAll
  void open() {
    server = TestServers.of(traits.engine());
  }

  @AfterAll
  void close() {
    if (orm != null) {
      orm.close().await();
    }
  }

  /** Rows that refer to each other are quicker left behind than deleted in order. */
  @BeforeEach
  void start() {
    close();
    orm = fresh();
    orm.generateSchemas().await();
  }

  @Override
  public Orm orm() {
    return orm;
  }

  @Override
  public Orm fresh() {
    return Orm.init(
            OrmConfig.builder()
                .connection("default", server.newDatabase("relation"))
                .app(
                    "suite",
                    app -> app.models(BlogModels.INSTANCE.name(), GraphModels.INSTANCE.name()))
                .build())
        .await();
  }
}
