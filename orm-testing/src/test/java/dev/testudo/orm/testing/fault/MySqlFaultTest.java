package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class MySqlFaultTest extends FaultSuite {
  MySqlFaultTest() {
    super(Engine.MYSQL);
  }
}
