package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class H2LocalFaultTest extends CallerFaults {
  H2LocalFaultTest() {
    super(Engine.H2);
  }
}
