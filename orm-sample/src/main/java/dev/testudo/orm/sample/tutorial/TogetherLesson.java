package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Many things at once, without a session that they could quarrel about. */
final class TogetherLesson implements Lesson {
  @Override
  public String about() {
    return "queries that run together, also inside one transaction";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var users = new Blog(orm).users;
    List<Future<?>> created =
        Stream.of("ann", "bob", "eve").<Future<?>>map(n -> users.create(Blog.named(n))).toList();
    Future.all(created).await();
    out.accept("Created together: " + users.count().await());

    Future<Boolean> agree =
        orm.transaction(
            tx ->
                Future.all(users.count(), users.filter(u -> u.isActive).count(), users.all().list())
                    .map(all -> all.<Long>resultAt(0).equals(all.<Long>resultAt(1))));
    out.accept("Asked together in one transaction, they agree: " + agree.await());
  }
}
