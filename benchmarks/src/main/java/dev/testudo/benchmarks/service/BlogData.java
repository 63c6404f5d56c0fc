package dev.testudo.benchmarks.service;

import dev.testudo.orm.Orm;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.sample.blog.Post;
import dev.testudo.orm.sample.blog.PostManager;
import dev.testudo.orm.sample.blog.Tag;
import dev.testudo.orm.sample.blog.TagManager;
import dev.testudo.orm.sample.blog.User;
import dev.testudo.orm.sample.blog.UserManager;
import dev.testudo.orm.sample.service.BlogService;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What both services find in their database. */
final class BlogData {
  /** How many users there are; their keys begin at 1. */
  static final int USERS = 1000;

  private static final int POSTS = 10;
  private static final int TAGS = 30;
  private static final String TIES =
      "INSERT INTO post_tag (post_id, tag_id)"
          + " SELECT p.id, (p.id + t.n) % 30 + 1 FROM post p, generate_series(1, 3) AS t (n)";

  private BlogData() {}

  /** Makes the tables of an empty database and fills them. */
  static void fill(String url) {
    Orm.run(
        BlogService.config(url),
        orm -> {
          orm.generateSchemas().await();
          orm.transaction(tx -> store(orm)).await();
          return orm.sql("default").execute("ANALYZE");
        });
  }

  private static Future<?> store(Orm orm) {
    var posts = new PostManager(orm);
    List<User> users = IntStream.rangeClosed(1, USERS).mapToObj(BlogData::user).toList();
    return new UserManager(orm)
        .bulkCreate(users)
        .compose(stored -> posts.bulkCreate(posts(stored)))
        .compose(
            written ->
                new TagManager(orm)
                    .bulkCreate(IntStream.range(0, TAGS).mapToObj(BlogData::tag).toList()))
        .compose(tags -> orm.sql("default").execute(TIES));
  }

  private static User user(int number) {
    var user = new User();
    user.username = "user" + number;
    user.email = "user" + number + "@example.com";
    return user;
  }

  private static List<Post> posts(List<User> users) {
    List<Post> posts = new ArrayList<>();
    for (User user : users) {
      for (int i = 0; i < POSTS; i++) {
        var post = new Post();
        post.title = "Post " + i + " of " + user.username;
        post.content = "What there is to say about " + i;
        post.author = One.of(user);
        posts.add(post);
      }
    }
    return posts;
  }

  private static Tag tag(int number) {
    return new Tag(null, "tag" + number);
  }
}
