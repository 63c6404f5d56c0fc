package dev.testudo.orm.testing.fault;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbCrashFaultTest extends CrashSuite {
  MariaDbCrashFaultTest() {
    super(Engine.MARIADB);
  }
}
