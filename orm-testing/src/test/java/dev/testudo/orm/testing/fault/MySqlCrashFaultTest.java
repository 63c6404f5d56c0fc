package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class MySqlCrashFaultTest extends CrashSuite {
  MySqlCrashFaultTest() {
    super(Engine.MYSQL);
  }
}
