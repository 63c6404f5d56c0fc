package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.ClosedException;
import java.util.function.Consumer;

/** The end of a program: work in flight is waited for, new work is refused. */
final class ClosingLesson implements Lesson {
  @Override
  public String about() {
    return "close, and what comes too late";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var users = new Blog(orm).users;
    users.count().onSuccess(n -> out.accept("What was under way is answered: " + n));
    orm.close().await();
    try {
      users.count().await();
    } catch (ClosedException e) {
      out.accept("What comes later is not: " + e.getMessage().lines().findFirst().orElseThrow());
    }
  }
}
