package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class PostgresCrashFaultTest extends CrashSuite {
  PostgresCrashFaultTest() {
    super(Engine.POSTGRES);
  }
}
