package dev.testudo.orm.testing.write;

import dev.testudo.orm.testing.server.Engine;

final class MySqlWriteTest extends WriteSuite {
  MySqlWriteTest() {
    super(Engine.MYSQL);
  }
}
