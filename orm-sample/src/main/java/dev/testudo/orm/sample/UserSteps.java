package dev.testudo.orm.sample;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.sample.model.User;
import dev.testudo.orm.sample.model.UserManager;
import dev.testudo.orm.sample.model.UserPath;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Consumer;

/** What the commands do with users; each step gives the lines to print. */
final class UserSteps {
  private final UserManager users;

  UserSteps(UserManager users) {
    this.users = users;
  }

  Future<String> create(String username, String email) {
    return users
        .create(
            u -> {
              u.username = username;
              u.email = email;
            })
        .map(user -> "Created user: " + user.username);
  }

  Future<String> get(String username) {
    return find(username).map(user -> "Found user: " + user);
  }

  Future<String> get(long id) {
    return users
        .getOrNone(id)
        .map(found -> found.orElseThrow(() -> NoSuchUserException.withKey(id)))
        .map(user -> "Found user: " + user);
  }

  Future<String> update(String username, Consumer<User> change) {
    return find(username)
        .compose(
            user -> {
              change.accept(user);
              return users.save(user);
            })
        .map(user -> "Updated user: " + user);
  }

  Future<String> delete(String username) {
    return find(username)
        .compose(user -> users.delete(user))
        .map(deleted -> "Deleted user: " + username);
  }

  Future<String> list(boolean activeOnly, long limit) {
    Query<User, UserPath> all = users.orderBy(u -> u.username);
    Query<User, UserPath> wanted = activeOnly ? all.filter(u -> u.isActive) : all;
    return wanted.limit(limit).list().map(UserSteps::lines);
  }

  private Future<User> find(String username) {
    return users
        .getOrNone(u -> u.username.eq(username))
        .map(found -> found.orElseThrow(() -> NoSuchUserException.named(username)));
  }

  private static String lines(List<User> users) {
    var text = new StringBuilder("Users: " + users.size());
    users.forEach(user -> text.append(System.lineSeparator()).append("  ").append(user));
    return text.toString();
  }
}
