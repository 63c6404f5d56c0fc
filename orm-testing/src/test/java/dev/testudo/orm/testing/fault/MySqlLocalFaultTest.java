package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class MySqlLocalFaultTest extends CallerFaults {
  MySqlLocalFaultTest() {
    super(Engine.MYSQL);
  }
}
