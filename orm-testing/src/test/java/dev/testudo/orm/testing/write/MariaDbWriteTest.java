package dev.testudo.orm.testing.write;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbWriteTest extends WriteSuite {
  MariaDbWriteTest() {
    super(Engine.MARIADB);
  }
}
