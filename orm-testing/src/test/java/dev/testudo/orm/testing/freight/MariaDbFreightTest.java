package dev.testudo.orm.testing.freight;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbFreightTest extends FreightSuite {
  MariaDbFreightTest() {
    super(Engine.MARIADB);
  }
}
