package dev.testudo.orm.testing.read;

import dev.testudo.orm.testing.server.Engine;

final class SqliteReadTest extends ReadSuite {
  SqliteReadTest() {
    super(Engine.SQLITE);
  }
}
