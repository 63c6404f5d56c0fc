package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Window;
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
import org.junit.jupiter.api.DisplayName;
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

  /** Sees only those of a tenant, who is part of their address here. */
  final class TenantUsers extends UserManager {
    private final String tenant;

    TenantUsers(Scope scope, String tenant) {
      super(scope);
      this.tenant = tenant;
    }

    @Override
    protected Query<User, UserPath> base() {
      return super.base().filter(u -> u.email.endsWith("@" + tenant));
    }
  }

  @Test
  @DisplayName("M: tenants (CVE-2023-25330, CVE-2022-25517)")
  default void noWayLeadsOutOfTheRowsOfATenant() {
    var other = users().create(new User("other")).await();
    for (String tenant : HostileInputs.ALL.stream().filter(t -> t.length() < 80).toList()) {
      var mine = new User("mine");
      mine.email = "mine@" + tenant;
      users().create(mine).await();
      var manager = new TenantUsers(orm(), tenant);
      var everything = manager.filter(u -> u.id.gt(0L).or(u.id.le(0L)));

      for (var query :
          List.of(
              manager.all(),
              everything,
              manager.exclude(u -> u.id.lt(0L)),
              manager.all().union(everything),
              everything.distinct().orderBy(u -> u.username).limit(5),
              everything.distinctOn(u -> u.id),
              everything.filter(u -> Fn.rowNumber(Window.all().orderBy(u.id)).le(9L)))) {
        assertEquals(List.of(mine.id), query.list().await().stream().map(u -> u.id).toList());
        assertEquals(1, query.count().await());
      }
      assertTrue(manager.getOrNone(other.id).await().isEmpty());
      assertEquals(1, manager.inBulk(List.of(mine.id, other.id)).await().size());
      assertEquals(1, manager.all().page(null, 5).await().items().size());
      assertEquals(1, everything.update(u -> u.bio.set("x")).await());
      assertEquals(1, everything.delete().await());
    }
    assertNull(users().get(other.id).await().bio);
  }

  @Test
  default void intersectionsAndDifferencesStayInsideTheRowsOfATenant() {
    skipsWhere(Difference.ONLY_UNION);
    users().create(new User("other")).await();
    for (String tenant : HostileInputs.ALL.stream().filter(t -> t.length() < 80).toList()) {
      var mine = new User("mine");
      mine.email = "mine@" + tenant;
      users().create(mine).await();
      var manager = new TenantUsers(orm(), tenant);
      var everything = manager.filter(u -> u.id.gt(0L).or(u.id.le(0L)));
      var both = everything.intersect(manager.all());

      assertEquals(List.of(mine.id), both.list().await().stream().map(u -> u.id).toList());
      assertEquals(1, both.count().await());
      assertEquals(0, manager.all().except(everything).count().await());
      assertTrue(users().delete(mine).await());
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
