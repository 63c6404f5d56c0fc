package dev.testudo.orm.testing.freight;

import dev.testudo.orm.testing.server.Engine;

final class SqliteFreightTest extends FreightSuite {
  SqliteFreightTest() {
    super(Engine.SQLITE);
  }
}
