package dev.testudo.orm.testing.write;

import dev.testudo.orm.testing.server.Engine;

final class PostgresWriteTest extends WriteSuite {
  PostgresWriteTest() {
    super(Engine.POSTGRES);
  }
}
