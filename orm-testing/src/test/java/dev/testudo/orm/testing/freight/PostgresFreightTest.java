package dev.testudo.orm.testing.freight;

import dev.testudo.orm.testing.server.Engine;

final class PostgresFreightTest extends FreightSuite {
  PostgresFreightTest() {
    super(Engine.POSTGRES);
  }
}
