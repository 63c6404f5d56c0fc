package dev.testudo.orm.testing.read;

import dev.testudo.orm.testing.server.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** What every engine must do; a subclass says which engine. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class ReadSuite implements StreamBehaviour, PageBehaviour {
  private final Engine engine;
  private Engines on;

  ReadSuite(Engine engine) {
    this.engine = engine;
  }

  @BeforeAll
  void open() {
    on = new Engines(engine);
  }

  @AfterAll
  void close() {
    if (on != null) {
      on.close();
    }
  }

  @Override
  public Engines on() {
    return on;
  }
}
