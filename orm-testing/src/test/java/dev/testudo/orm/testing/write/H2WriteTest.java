package dev.testudo.orm.testing.write;

import dev.testudo.orm.testing.server.Engine;

final class H2WriteTest extends WriteSuite {
  H2WriteTest() {
    super(Engine.H2);
  }
}
