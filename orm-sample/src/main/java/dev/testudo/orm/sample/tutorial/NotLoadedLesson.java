package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.RelationNotLoadedException;
import dev.testudo.orm.sample.blog.Post;
import java.util.function.Consumer;

/** Nothing is read behind a program's back. */
final class NotLoadedLesson implements Lesson {
  @Override
  public String about() {
    return "a relation that was not loaded says so, and which call is missing";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var blog = new Blog(orm);
    blog.post(blog.user("ann"), "Futures");

    Post post = blog.posts.all().get().await();
    out.accept("The key of the author is known: " + (post.author.id() > 0));
    try {
      post.author.get();
    } catch (RelationNotLoadedException e) {
      out.accept(e.getMessage());
    }
    orm.close().await();
    out.accept("Objects outlive their database: " + post.title);
  }
}
