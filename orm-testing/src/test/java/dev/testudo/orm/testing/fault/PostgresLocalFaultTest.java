package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class PostgresLocalFaultTest extends CallerFaults {
  PostgresLocalFaultTest() {
    super(Engine.POSTGRES);
  }
}
