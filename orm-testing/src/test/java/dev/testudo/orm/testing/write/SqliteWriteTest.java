package dev.testudo.orm.testing.write;

import dev.testudo.orm.testing.server.Engine;

final class SqliteWriteTest extends WriteSuite {
  SqliteWriteTest() {
    super(Engine.SQLITE);
  }
}
