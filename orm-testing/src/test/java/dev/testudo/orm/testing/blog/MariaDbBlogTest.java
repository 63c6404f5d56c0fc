package dev.testudo.orm.testing.blog;

import dev.testudo.orm.testing.server.Engine;

final class MariaDbBlogTest extends BlogSuite {
  MariaDbBlogTest() {
    super(Engine.MARIADB);
  }
}
