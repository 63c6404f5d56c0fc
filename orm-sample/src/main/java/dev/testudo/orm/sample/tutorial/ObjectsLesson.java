package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.sample.blog.User;
import java.util.List;
import java.util.function.Consumer;

/** Objects instead of sessions: they are plain, stay what they are, and know no database. */
final class ObjectsLesson implements Lesson {
  @Override
  public String about() {
    return "create one or many, read again, delete; nothing expires, there is no session";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var users = new Blog(orm).users;
    User ann = users.create(Blog.named("ann")).await();
    List<User> more = users.bulkCreate(List.of(Blog.named("bob"), Blog.named("eve"))).await();
    out.accept("Stored with keys: " + (ann.id > 0 && more.get(1).id > more.get(0).id));

    User copy = users.get(ann.id).await();
    copy.email = "ann@example.org";
    users.save(copy).await();
    out.accept("Ours still has " + ann.email);
    users.refresh(ann).await();
    out.accept("Read again: " + ann.email);

    out.accept("Deleted: " + users.delete(ann).await());
    out.accept("Left: " + users.count().await());
  }
}
