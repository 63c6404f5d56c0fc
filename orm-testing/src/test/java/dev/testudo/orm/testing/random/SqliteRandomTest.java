package dev.testudo.orm.testing.random;

import dev.testudo.orm.testing.server.Engine;

final class SqliteRandomTest extends RandomQueryTest {
  SqliteRandomTest() {
    super(Engine.SQLITE);
  }
}
