package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.sample.blog.User;
import java.util.List;
import java.util.function.Consumer;

/** Two ways to change rows, and two to delete them. */
final class ChangesLesson implements Lesson {
  @Override
  public String about() {
    return "load, change and save; or one UPDATE, one DELETE, with the number of rows";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    var users = new Blog(orm).users;
    List<User> all =
        users.bulkCreate(List.of(Blog.named("ann"), Blog.named("bob"), Blog.named("eve"))).await();

    User ann = users.get(u -> u.username.eq("ann")).await();
    ann.email = "ann@example.org";
    users.save(ann).await();
    out.accept("Saved: " + users.get(ann.id).await().email);

    List<Long> ids = all.stream().map(u -> u.id).toList();
    int changed = users.filter(u -> u.id.in(ids)).update(u -> u.isActive.set(false)).await();
    out.accept("Updated by one statement: " + changed);
    users.delete(ann).await();
    out.accept("Deleted by one statement: " + users.filter(u -> u.id.in(ids)).delete().await());
  }
}
