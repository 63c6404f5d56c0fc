package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.sample.blog.Post;
import dev.testudo.orm.sample.blog.PostManager;
import dev.testudo.orm.sample.blog.User;
import dev.testudo.orm.sample.blog.UserManager;

/** A blog for lessons to look at. */
final class Blog {
  final UserManager users;
  final PostManager posts;

  Blog(Orm orm) {
    users = new UserManager(orm);
    posts = new PostManager(orm);
  }

  /** A user who is not stored yet. */
  static User named(String name) {
    var user = new User();
    user.username = name;
    user.email = name + "@example.com";
    return user;
  }

  User user(String name) {
    return users.create(named(name)).await();
  }

  Post post(User author, String title) {
    return posts
        .create(
            p -> {
              p.title = title;
              p.content = "About " + title + ".";
              p.author = One.of(author);
            })
        .await();
  }
}
