package dev.testudo.orm.testing.read;

import dev.testudo.orm.testing.server.Engine;

final class PostgresReadTest extends ReadSuite {
  PostgresReadTest() {
    super(Engine.POSTGRES);
  }
}
