package dev.testudo.orm.testing.freight;

import dev.testudo.orm.testing.server.Engine;

final class MySqlFreightTest extends FreightSuite {
  MySqlFreightTest() {
    super(Engine.MYSQL);
  }
}
