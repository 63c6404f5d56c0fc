package com.example.app;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.UniqueViolationException;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The steps of the guide, in its order. */
public final class App {
  private App() {}

  /** Runs them on the database of orm.json. */
  public static void main(String[] arguments) {
    run(OrmConfig.load("orm.json"));
  }

  static void run(OrmConfig config) {
    Orm.run(
        config,
        orm -> {
          orm.generateSchemas().await();
          UserManager users = new UserManager(orm);
          create(users);
          find(users);
          change(users);
          fail(users);
          return asynchronously(users);
        });
  }

  private static void create(UserManager users) {
    User john =
        users
            .create(
                u -> {
                  u.username = "john_doe";
                  u.email = "john@example.com";
                })
            .await();
    System.out.println("Created " + john.username + " with key " + john.id);

    User ann = new User();
    ann.username = "ann";
    ann.email = "ann@example.com";
    ann.isActive = false;
    users.create(ann).await();
  }

  private static void find(UserManager users) {
    User byKey = users.get(1).await();
    User byName = users.get(u -> u.username.eq("john_doe")).await();
    Optional<User> nobody = users.getOrNone(u -> u.username.eq("nobody")).await();
    List<User> active = users.filter(u -> u.isActive).orderBy(u -> u.username).list().await();
    long all = users.count().await();

    System.out.println("Same row: " + byKey.id.equals(byName.id));
    System.out.println("Nobody: " + nobody.isEmpty());
    System.out.println(active.size() + " of " + all + " is active");
  }

  private static void change(UserManager users) {
    User john = users.get(u -> u.username.eq("john_doe")).await();
    john.email = "john.doe@example.com";
    users.save(john).await();

    john.isActive = false;
    users.save(john, u -> u.isActive).await();

    User ann = users.get(u -> u.username.eq("ann")).await();
    boolean deleted = users.delete(ann).await();
    boolean again = users.delete(ann).await();
    System.out.println("Deleted: " + deleted + ", and again: " + again);
  }

  private static void fail(UserManager users) {
    try {
      users.get(99).await();
    } catch (DoesNotExistException e) {
      System.out.println(e.getMessage());
    }
    User twin = new User();
    twin.username = "john_doe";
    twin.email = "twin@example.com";
    try {
      users.create(twin).await();
    } catch (UniqueViolationException e) {
      System.out.println("Taken: " + e.facts().fields());
    }
  }

  private static Future<User> asynchronously(UserManager users) {
    return users
        .get(u -> u.username.eq("john_doe"))
        .compose(
            john -> {
              john.isActive = true;
              return users.save(john);
            })
        .onSuccess(john -> System.out.println("Saved " + john.username))
        .onFailure(failure -> System.err.println(failure.getMessage()));
  }
}
