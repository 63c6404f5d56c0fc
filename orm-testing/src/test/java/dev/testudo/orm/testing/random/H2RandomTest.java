package dev.testudo.orm.testing.random;

import dev.testudo.orm.testing.server.Engine;

final class H2RandomTest extends RandomQueryTest {
  H2RandomTest() {
    super(Engine.H2);
  }
}
