package dev.testudo.orm.testing.write;

import dev.testudo.orm.testing.server.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** What every engine must do with the richer ways to write; a subclass says which engine. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class WriteSuite
    implements ReturningBehaviour,
        BulkOptionBehaviour,
        ListenerBehaviour,
        AuditBehaviour,
        CreateFromBehaviour,
        ColumnWritingBehaviour,
        PartialSaveBehaviour,
        SoftDeleteBehaviour,
        TenantBehaviour,
        SchemaScopeBehaviour,
        FormBehaviour,
        EncryptionBehaviour,
        NamedFilterBehaviour,
        WidthBehaviour {
  private final Engine engine;
  private Shop shop;

  WriteSuite(Engine engine) {
    this.engine = engine;
  }

  @BeforeAll
  void open() {
    shop = new Shop(engine);
  }

  @AfterAll
  void close() {
    if (shop != null) {
      shop.close();
    }
  }

  @BeforeEach
  void clear() {
    shop.clear();
  }

  @Override
  public Shop shop() {
    return shop;
  }
}
