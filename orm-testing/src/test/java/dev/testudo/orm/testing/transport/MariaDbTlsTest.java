package dev.testudo.orm.testing.transport;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbTlsTest extends TlsServerSuite {
  MariaDbTlsTest() {
    super(Engine.MARIADB);
  }
}
