package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.QueryTimeoutException;
import dev.testudo.orm.sample.blog.Tag;
import dev.testudo.orm.sample.blog.TagManager;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A statement that takes too long is stopped, on the server too. */
final class TimeOutLesson implements Lesson {
  // Billions of rows to count.
  private static final String SLOW =
      "SELECT COUNT(*) FROM tag a, tag b, tag c, tag d WHERE a.name <> b.name AND c.name <> d.name";

  @Override
  public String about() {
    return "a statement has a time limit, and nothing blocks meanwhile";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    new TagManager(orm)
        .bulkCreate(IntStream.range(0, 300).mapToObj(i -> new Tag(null, "tag" + i)).toList())
        .await();
    Orm impatient =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", c -> c.url(url).statementTimeout(Duration.ofMillis(300)))
                    .app("blog", app -> app.models("dev.testudo.orm.sample.blog"))
                    .build())
            .await();
    try {
      impatient.sql("default").query(SLOW).scalar(Long.class).await();
    } catch (QueryTimeoutException e) {
      out.accept("Stopped: QueryTimeoutException");
    }
    impatient.ping("default").await();
    out.accept("Its connection is back: " + impatient.poolUse("default").lent());
    impatient.close().await();
  }
}
