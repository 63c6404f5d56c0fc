package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.config.ConnectionConfig;
import java.util.List;
import java.util.function.Consumer;

/** The URLs of the tutorials, drivers of Python and all. */
final class UrlsLesson implements Lesson {
  private static final List<String> URLS =
      List.of(
          "postgresql+asyncpg://john:secret@localhost:5432/blog",
          "mysql+asyncmy://john:secret@localhost:3306/blog",
          "mariadb://john:secret@localhost/blog",
          "sqlite+aiosqlite:///./app.db",
          "sqlite://:memory:",
          "h2:mem:blog");

  @Override
  public String about() {
    return "URLs of databases; a driver that is named in them is left aside";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    for (String each : URLS) {
      var connection = ConnectionConfig.of("main", each);
      out.accept(each.replace("secret", "***") + " is " + connection.engine());
    }
    Orm memory = Orm.init(Lessons.config("sqlite://:memory:")).await();
    memory.ping("default").await();
    out.accept("SQLite in memory answers.");
    memory.close().await();
  }
}
