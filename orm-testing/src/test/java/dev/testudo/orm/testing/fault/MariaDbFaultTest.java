package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbFaultTest extends FaultSuite {
  MariaDbFaultTest() {
    super(Engine.MARIADB);
  }
}
