package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbLocalFaultTest extends CallerFaults {
  MariaDbLocalFaultTest() {
    super(Engine.MARIADB);
  }
}
