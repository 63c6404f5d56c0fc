package dev.testudo.orm.sample.service;

import dev.testudo.orm.Orm;
import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.Lookup;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.sample.blog.User;
import dev.testudo.orm.sample.blog.UserIn;
import dev.testudo.orm.sample.blog.UserManager;
import dev.testudo.orm.sample.blog.UserModel;
import dev.testudo.orm.sample.blog.UserOut;
import dev.testudo.orm.sample.blog.UserPath;
import dev.testudo.orm.sample.blog.UserWithPosts;
import dev.testudo.orm.web.Call;
import dev.testudo.orm.web.Listing;
import dev.testudo.orm.web.Operation;
import dev.testudo.orm.web.OrmWeb;
import dev.testudo.orm.web.Parameter;
import dev.testudo.orm.web.ProblemException;
import io.vertx.core.Future;
import java.util.List;

/** Creates, reads, changes and deletes users. */
final class UserRoutes {
  private static final String NOT_FOUND = "User not found";
  private static final String TAKEN = "Email already registered";
  private static final Parameter<Long> ID = Parameter.path("id");

  private static final Listing<UserPath> USERS =
      Listing.slices(
          DynamicFilter.of(
              UserModel.MODEL,
              f ->
                  f.allow(u -> u.username, Lookup.EQ, Lookup.IN)
                      .allow(u -> u.isActive, Lookup.EQ)
                      .allow(u -> u.createdAt, Lookup.GE, Lookup.LT)
                      .allowSort(u -> u.username, u -> u.createdAt)),
          100,
          100,
          u -> u.id.asc());

  private final UserManager users;

  UserRoutes(Orm orm) {
    users = new UserManager(orm);
  }

  void add(OrmWeb web) {
    web.add(
        Operation.post("/users")
            .summary("Adds a user")
            .takes(UserIn.VIEW)
            .gives(UserOut.VIEW)
            .fails(400, TAKEN)
            .fails(409, "The user name is taken"),
        this::create);
    web.add(
        Operation.get("/users").summary("Lists users").with(USERS).givesList(UserOut.VIEW),
        this::list);
    web.add(
        Operation.get("/users/:id")
            .summary("Shows a user")
            .with(ID)
            .gives(UserOut.VIEW)
            .fails(404, NOT_FOUND),
        call -> users.get(call.get(ID)).map(UserOut::of));
    web.add(
        Operation.put("/users/:id")
            .summary("Changes a user")
            .with(ID)
            .takes(UserIn.VIEW)
            .gives(UserOut.VIEW)
            .fails(400, TAKEN)
            .fails(404, NOT_FOUND)
            .fails(409, "The user name is taken"),
        this::change);
    web.add(
        Operation.delete("/users/:id")
            .summary("Deletes a user with all posts")
            .with(ID)
            .gives(200, Message.SCHEMA)
            .fails(404, NOT_FOUND),
        this::delete);
    web.add(
        Operation.get("/users/:id/posts")
            .summary("Shows a user with the posts, and their tags")
            .with(ID)
            .gives(UserWithPosts.VIEW)
            .fails(404, NOT_FOUND),
        this::withPosts);
  }

  private Future<UserOut> create(Call call) {
    return stored(users.create(UserCheck.checked(call.body(UserIn.VIEW)).toModel()));
  }

  private Future<List<UserOut>> list(Call call) {
    return call.slice(users.all(), USERS).map(UserOut.VIEW::list);
  }

  private Future<UserOut> change(Call call) {
    UserIn in = UserCheck.checked(call.body(UserIn.VIEW));
    return stored(users.get(call.get(ID)).compose(user -> users.save(in.applyTo(user))));
  }

  private Future<Message> delete(Call call) {
    return users
        .get(call.get(ID))
        .compose(users::delete)
        .map(gone -> new Message("User deleted successfully"));
  }

  /** The user with the posts inside, and their tags inside of these. */
  private Future<UserWithPosts> withPosts(Call call) {
    return users
        .filter(u -> u.id.eq(call.get(ID)))
        .prefetchRelated(u -> u.posts().then(p -> p.tags()))
        .get()
        .map(UserWithPosts::of);
  }

  private static Future<UserOut> stored(Future<User> stored) {
    return stored
        .map(UserOut::of)
        .recover(
            failure ->
                failure instanceof UniqueViolationException taken
                        && taken.problems().containsKey("email")
                    ? Future.failedFuture(ProblemException.of(400, TAKEN))
                    : Future.failedFuture(failure));
  }
}
