package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineKey;
import dev.testudo.orm.testing.compliance.model.LineManager;
import dev.testudo.orm.testing.compliance.model.User;
import dev.testudo.orm.testing.compliance.model.UserManager;
import dev.testudo.orm.testing.compliance.model.UserPath;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes by key, and managers that see a part of the rows only. */
interface ScopeBehaviour extends Behaviour {

  /** Sees only those who are active. */
  final class ActiveUsers extends UserManager {
    ActiveUsers(Scope scope) {
      super(scope);
    }

    @Override
    protected Query<User, UserPath> base() {
      return super.base().filter(u -> u.isActive.isTrue());
    }
  }

  @Test
  default void aRowIsChangedByItsKey() {
    var user = users().create(new User("a")).await();
    var other = users().create(new User("b")).await();

    users().update(user.id, u -> u.email.set("x")).await();
    users()
        .update(user.id, u -> u.loginCount.set(u.loginCount.plus(2)), u -> u.bio.set("y"))
        .await();

    var row = users().get(user.id).await();
    assertEquals("x", row.email);
    assertEquals("y", row.bio);
    assertEquals(2, row.loginCount);
    assertEquals(3, row.version);
    assertTrue(!row.updatedAt.isBefore(user.updatedAt));
    assertEquals(1, users().get(other.id).await().version);
    new LineManager(orm()).create(new Line(1, 2, "a", 3)).await();
    new LineManager(orm()).update(new LineKey(1, 2), l -> l.amount.set(4)).await();
    assertEquals(4, new LineManager(orm()).get(new LineKey(1, 2)).await().amount);
  }

  @Test
  default void aKeyWithoutARowIsAnError() {
    var failure =
        Failures.of(DoesNotExistException.class, users().update(4711, u -> u.email.set("x")));

    assertTrue(failure.getMessage().contains("User(id=4711)"), failure.getMessage());
    Failures.of(OrmException.class, users().update(4711, u -> u.id.set(1L)));
    Failures.of(OrmException.class, users().update((Long) null, u -> u.email.set("x")));
  }

  @Test
  default void changesByKeyAtOneTimeAllCount() {
    var counter = counters().create(new Counter("a")).await();

    Future.all(
            IntStream.range(0, 50)
                .mapToObj(i -> counters().update(counter.id, c -> c.value.set(c.value.plus(1))))
                .toList())
        .await();

    assertEquals(50, counters().get(counter.id).await().value);
  }

  @Test
  default void aManagerMaySeeAPartOfTheRowsOnly() {
    var seen = users().create(new User("seen")).await();
    var hidden = new User("hidden");
    hidden.isActive = false;
    users().create(hidden).await();
    var active = new ActiveUsers(orm());

    assertEquals(1, active.count().await());
    assertEquals(seen.id, active.all().get().await().id);
    assertEquals(
        List.of(seen.id), List.copyOf(active.inBulk(List.of(hidden.id, seen.id)).await().keySet()));
    assertEquals(seen.id, active.get(seen.id).await().id);
    Failures.of(DoesNotExistException.class, active.get(hidden.id));
    assertTrue(active.getOrNone(hidden.id).await().isEmpty());
    assertTrue(active.getOrNone(u -> u.username.eq("hidden")).await().isEmpty());
    assertEquals(false, active.exists(u -> u.username.eq("hidden")).await());
    assertEquals(List.of("seen"), active.select(u -> u.username).list().await());
    assertEquals(0, active.exclude(u -> u.username.eq("seen")).count().await());
    Failures.of(DoesNotExistException.class, active.update(hidden.id, u -> u.email.set("changed")));
    assertEquals(1, active.all().update(u -> u.bio.set("b")).await());
    assertEquals(1, active.all().delete().await());
    assertEquals("hidden", users().all().get().await().username);
  }
}
