package dev.testudo.orm.testing.read;

import dev.testudo.orm.testing.server.Engine;

final class H2ReadTest extends ReadSuite {
  H2ReadTest() {
    super(Engine.H2);
  }
}
