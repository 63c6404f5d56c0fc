package dev.testudo.orm.testing.random;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbRandomTest extends RandomQueryTest {
  MariaDbRandomTest() {
    super(Engine.MARIADB);
  }
}
