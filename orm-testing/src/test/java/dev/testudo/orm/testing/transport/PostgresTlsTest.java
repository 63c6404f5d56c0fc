package dev.testudo.orm.testing.transport;

import dev.testudo.orm.testing.server.Engine;

final class PostgresTlsTest extends TlsServerSuite {
  PostgresTlsTest() {
    super(Engine.POSTGRES);
  }
}
