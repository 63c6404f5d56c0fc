package dev.testudo.orm.testing.blog;

import dev.testudo.orm.testing.server.Engine;

final class H2BlogTest extends BlogSuite {
  H2BlogTest() {
    super(Engine.H2);
  }
}
