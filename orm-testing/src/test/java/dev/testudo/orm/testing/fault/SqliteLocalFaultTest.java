package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class SqliteLocalFaultTest extends CallerFaults {
  SqliteLocalFaultTest() {
    super(Engine.SQLITE);
  }
}
