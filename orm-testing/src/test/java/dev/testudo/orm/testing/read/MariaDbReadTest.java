package dev.testudo.orm.testing.read;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbReadTest extends ReadSuite {
  MariaDbReadTest() {
    super(Engine.MARIADB);
  }
}
