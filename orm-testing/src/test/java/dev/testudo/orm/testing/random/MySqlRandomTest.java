package dev.testudo.orm.testing.random;

import dev.testudo.orm.testing.server.Engine;

final class MySqlRandomTest extends RandomQueryTest {
  MySqlRandomTest() {
    super(Engine.MYSQL);
  }
}
