package dev.testudo.orm.testing.freight;

import dev.testudo.orm.testing.server.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** What every engine must do with relations of every kind; a subclass says which engine. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class FreightSuite
    implements KindBehaviour, RandomGraphBehaviour, HindranceBehaviour, MergedTreeBehaviour {
  private final Engine engine;
  private Freight freight;

  FreightSuite(Engine engine) {
    this.engine = engine;
  }

  @BeforeAll
  void open() {
    freight = new Freight(engine);
  }

  @AfterAll
  void close() {
    if (freight != null) {
      freight.close();
    }
  }

  @BeforeEach
  void clear() {
    freight.clear();
  }

  @Override
  public Freight freight() {
    return freight;
  }
}
