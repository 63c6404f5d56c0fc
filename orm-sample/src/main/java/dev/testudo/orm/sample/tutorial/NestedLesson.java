package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import io.vertx.core.Future;
import java.util.function.Consumer;

/** What fails inside need not cost what was done outside. */
final class NestedLesson implements Lesson {
  @Override
  public String about() {
    return "a nested transaction is a savepoint";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var users = new Blog(orm).users;
    Future<Long> count =
        orm.transaction(
            tx ->
                users
                    .create(Blog.named("outer"))
                    .compose(
                        outer ->
                            orm.transaction(inner -> users.create(Blog.named("outer")))
                                .otherwiseEmpty()) // taken: only the inner work is undone
                    .compose(nothing -> users.create(Blog.named("after")))
                    .compose(after -> users.count()));

    out.accept("Kept: " + count.await());
  }
}
