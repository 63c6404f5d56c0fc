package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.sample.blog.Post;
import dev.testudo.orm.sample.blog.User;
import java.util.List;
import java.util.function.Consumer;

/** {@code User.posts} and {@code Post.author}: both sides of one relation. */
final class RelationsLesson implements Lesson {
  @Override
  public String about() {
    return "a post has an author, an author has posts";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var blog = new Blog(orm);
    User ann = blog.user("ann");
    blog.post(ann, "Futures");
    blog.post(ann, "Cursors");

    Post post =
        blog.posts
            .filter(p -> p.author().username.eq("ann"))
            .selectRelated(p -> p.author()) // joined: one statement
            .earliest(p -> p.id)
            .await()
            .orElseThrow();
    out.accept(post.title + " is by " + post.author.get().username);

    List<User> all =
        blog.users
            .all()
            .prefetchRelated(u -> u.posts(), p -> p.orderBy(x -> x.title)) // two statements
            .list()
            .await();
    all.forEach(u -> out.accept(u.username + ": " + u.posts.stream().map(p -> p.title).toList()));
    out.accept("Counted by the database: " + blog.users.posts(ann).count().await());
  }
}
