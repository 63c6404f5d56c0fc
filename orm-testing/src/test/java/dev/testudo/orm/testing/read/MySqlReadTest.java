package dev.testudo.orm.testing.read;

import dev.testudo.orm.testing.server.Engine;

final class MySqlReadTest extends ReadSuite {
  MySqlReadTest() {
    super(Engine.MYSQL);
  }
}
