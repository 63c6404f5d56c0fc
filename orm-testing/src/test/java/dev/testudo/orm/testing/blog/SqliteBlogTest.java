package dev.testudo.orm.testing.blog;

import dev.testudo.orm.testing.server.Engine;

final class SqliteBlogTest extends BlogSuite {
  SqliteBlogTest() {
    super(Engine.SQLITE);
  }
}
