package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.sample.blog.User;
import dev.testudo.orm.sample.blog.UserPath;
import java.util.List;
import java.util.function.Consumer;

/** What the tutorials ask of a table of users. */
final class QueriesLesson implements Lesson {
  @Override
  public String about() {
    return "where, like, one or none, limit and offset, count";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var users = new Blog(orm).users;
    users.bulkCreate(List.of(Blog.named("john"), Blog.named("jane"), Blog.named("bob"))).await();

    Query<User, UserPath> withO = users.filter(u -> u.username.contains("o"));
    out.accept("like '%o%': " + names(withO.orderBy(u -> u.username)));
    out.accept("one or none: " + users.getOrNone(u -> u.username.eq("nobody")).await());
    out.accept("second page: " + names(users.orderBy(u -> u.username).offset(2).limit(2)));
    out.accept("count: " + withO.count().await());
  }

  private static List<String> names(Query<User, UserPath> query) {
    return query.select(u -> u.username).list().await();
  }
}
