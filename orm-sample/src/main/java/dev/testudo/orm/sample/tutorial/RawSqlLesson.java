package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.sample.blog.UserManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** SQL by hand, and rows that are read part by part. */
final class RawSqlLesson implements Lesson {
  @Override
  public String about() {
    return "SQL of your own with bound values, and a cursor over many rows";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var users = new UserManager(orm);
    users
        .bulkCreate(IntStream.range(0, 1000).mapToObj(i -> Blog.named("user" + i)).toList())
        .await();

    long one = orm.sql("default").query("SELECT 1 AS one").scalar(Long.class).await();
    out.accept("SELECT 1 gives " + one);
    String text = "SELECT COUNT(*) FROM post WHERE title LIKE #{title}";
    long posts = orm.sql("default").query(text, "title", "%async%").scalar(Long.class).await();
    out.accept("Posts about async: " + posts);

    List<String> last = new ArrayList<>();
    users
        .orderBy(u -> u.id)
        .forEach(100, user -> last.add(0, user.username)) // 100 rows in memory, not 1,000
        .await();
    out.accept("Read one by one: " + last.size() + ", the last is " + last.get(0));
  }
}
