package dev.testudo.orm.testing.blog;

import dev.testudo.orm.testing.server.Engine;

final class MySqlBlogTest extends BlogSuite {
  MySqlBlogTest() {
    super(Engine.MYSQL);
  }
}
