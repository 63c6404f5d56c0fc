package dev.testudo.orm.testing.freight;

import dev.testudo.orm.testing.server.Engine;

final class H2FreightTest extends FreightSuite {
  H2FreightTest() {
    super(Engine.H2);
  }
}
