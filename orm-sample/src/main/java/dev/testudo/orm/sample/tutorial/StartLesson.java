package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.sample.blog.UserManager;
import java.util.function.Consumer;

/** The start of a program: open, create the tables, work, close. */
final class StartLesson implements Lesson {
  @Override
  public String about() {
    return "init, generateSchemas, and a whole program in Orm.run";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    orm.generateSchemas().await(); // a second time: only what is missing
    out.accept("Differences from the models: " + orm.checkSchemas().await().size());

    String line =
        Orm.run(
            Lessons.config(url),
            own ->
                new UserManager(own)
                    .create(Blog.named("john_doe"))
                    .map(user -> "Created user: " + user.username));
    out.accept(line);
  }
}
