package dev.testudo.orm.testing.blog;

import dev.testudo.orm.testing.server.Engine;

final class PostgresBlogTest extends BlogSuite {
  PostgresBlogTest() {
    super(Engine.POSTGRES);
  }
}
