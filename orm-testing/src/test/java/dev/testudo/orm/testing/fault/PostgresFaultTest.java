package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class PostgresFaultTest extends FaultSuite {
  PostgresFaultTest() {
    super(Engine.POSTGRES);
  }
}
