package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.sample.blog.User;
import dev.testudo.orm.sample.blog.UserManager;
import dev.testudo.orm.sample.blog.UserPath;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A manager is the repository of its model; what is missing is added by extending it. */
final class RepositoryLesson implements Lesson {
  /** Users as this application asks for them. */
  static final class Users extends UserManager {
    Users(Scope scope) {
      super(scope);
    }

    Future<Optional<User>> byEmail(String email) {
      return getOrNone(u -> u.email.eq(email));
    }

    Query<User, UserPath> active() {
      return filter(u -> u.isActive);
    }

    Future<List<User>> all(long skip, long limit) {
      return orderBy(u -> u.id).offset(skip).limit(limit).list();
    }
  }

  @Override
  public String about() {
    return "get, list, create, update, delete are there; your own methods join them";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var users = new Users(orm);
    User ann = users.create(Blog.named("ann")).await();
    users.create(Blog.named("bob")).await();
    users.update(ann.id, u -> u.isActive.set(false)).await();

    out.accept("By e-mail: " + users.byEmail("bob@example.com").await().orElseThrow().username);
    out.accept("Active: " + users.active().count().await());
    out.accept("Skipped one: " + users.all(1, 10).await().get(0).username);
    // In a transaction it works like any other manager.
    out.accept("Inside: " + orm.transaction(tx -> new Users(tx).active().count()).await());
  }
}
