package dev.testudo.orm.testing.random;

import dev.testudo.orm.testing.server.Engine;

final class PostgresRandomTest extends RandomQueryTest {
  PostgresRandomTest() {
    super(Engine.POSTGRES);
  }
}
