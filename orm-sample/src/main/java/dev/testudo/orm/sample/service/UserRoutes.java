package dev.testudo.orm.sample.service;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.sample.blog.User;
import dev.testudo.orm.sample.blog.UserManager;
import dev.testudo.orm.web.Call;
import dev.testudo.orm.web.OrmWeb;
import dev.testudo.orm.web.ProblemException;
import io.vertx.core.Future;
import java.util.List;

/** Creates, reads, changes and deletes users. */
final class UserRoutes {
  private static final int MOST = 100;

  private final UserManager users;

  UserRoutes(Orm orm) {
    users = new UserManager(orm);
  }

  void add(OrmWeb web) {
    web.post("/users", this::create);
    web.get("/users", this::list);
    web.get("/users/:id", call -> users.get(call.pathLong("id")).map(UserOut::of));
    web.put("/users/:id", this::change);
    web.delete("/users/:id", this::delete);
    web.get("/users/:id/posts", this::withPosts);
  }

  private Future<UserOut> create(Call call) {
    return stored(users.create(call.body(UserIn.class).applyTo(new User())));
  }

  private Future<List<UserOut>> list(Call call) {
    int skip = call.queryInt("skip", 0, 0, Integer.MAX_VALUE);
    int limit = call.queryInt("limit", MOST, 1, MOST);
    return users
        .orderBy(u -> u.id)
        .offset(skip)
        .limit(limit)
        .list()
        .map(found -> found.stream().map(UserOut::of).toList());
  }

  private Future<UserOut> change(Call call) {
    UserIn in = call.body(UserIn.class);
    return stored(users.get(call.pathLong("id")).compose(user -> users.save(in.applyTo(user))));
  }

  private Future<Message> delete(Call call) {
    return users
        .get(call.pathLong("id"))
        .compose(users::delete)
        .map(gone -> new Message("User deleted successfully"));
  }

  /** The user with the posts inside, and their tags inside of these. */
  private Future<User> withPosts(Call call) {
    return users
        .filter(u -> u.id.eq(call.pathLong("id")))
        .prefetchRelated(u -> u.posts().then(p -> p.tags()))
        .get();
  }

  private static Future<UserOut> stored(Future<User> stored) {
    return stored
        .map(UserOut::of)
        .recover(
            failure ->
                failure instanceof UniqueViolationException taken
                        && taken.problems().containsKey("email")
                    ? Future.failedFuture(ProblemException.of(400, "Email already registered"))
                    : Future.failedFuture(failure));
  }
}
