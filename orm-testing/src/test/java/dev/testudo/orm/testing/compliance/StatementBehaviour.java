package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.exec.StatementEvent;
import dev.testudo.orm.testing.compliance.model.Account;
import dev.testudo.orm.testing.compliance.model.AccountManager;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineManager;
import dev.testudo.orm.testing.compliance.model.TokenManager;
import dev.testudo.orm.testing.compliance.model.User;
import dev.testudo.orm.testing.compliance.model.UserManager;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How many statements an operation costs, and what listeners hear of them. */
interface StatementBehaviour extends Behaviour {

  private static List<StatementEvent> events(Orm orm, Supplier<Future<?>> work) {
    List<StatementEvent> events = Collections.synchronizedList(new ArrayList<>());
    Runnable quiet = orm.onStatement(events::add);
    try {
      work.get().otherwiseEmpty().await();
    } finally {
      quiet.run();
    }
    return List.copyOf(events);
  }

  private void costs(int statements, Supplier<Future<?>> work) {
    var sql = events(orm(), work).stream().map(StatementEvent::sql).toList();
    assertEquals(statements, sql.size(), sql.toString());
  }

  @Test
  default void readsCostOneStatement() {
    var user = users().create(new User("a")).await();

    costs(1, () -> users().get(user.id));
    costs(1, () -> users().get(-1L));
    costs(1, () -> users().get(u -> u.username.eq("a")));
    costs(1, () -> users().getOrNone(u -> u.username.eq("b")));
    costs(1, () -> users().all().list());
    costs(1, () -> users().all().first());
    costs(1, () -> users().all().last());
    costs(1, () -> users().all().limit(3).offset(1).count());
    costs(1, () -> users().exists(u -> u.isActive));
    costs(1, () -> users().refresh(user));
    costs(0, () -> users().inBulk(List.of()));
    costs(1, () -> users().inBulk(List.of(1L, 2L)));
    costs(3, () -> users().inBulk(LongStream.range(0, 2500).boxed().toList()));
  }

  @Test
  default void writesCostOneStatement() {
    var user = new User("a");

    costs(1, () -> users().create(user));
    costs(1, () -> users().save(user));
    costs(1, () -> users().save(user, u -> u.email));
    costs(1, () -> users().delete(user));
    costs(1, () -> new TokenManager(orm()).create(t -> t.purpose = "x"));
    costs(1, () -> new LineManager(orm()).save(new Line(1, 1, "x", 1)));
    costs(1, () -> new LineManager(orm()).save(new Line(1, 1, "y", 1)));
  }

  @Test
  default void defaultsOfTheDatabaseAreReadInTheSameStatementWhereThatIsPossible() {
    var account = new Account();
    account.setEmail("a");

    costs(
        can(Capability.INSERT_RETURNING) ? 1 : 2, () -> new AccountManager(orm()).create(account));

    assertEquals(7, account.getRank());
  }

  @Test
  default void findOrCreateCostsWhatItNeeds() {
    costs(2, () -> counters().getOrCreate(c -> c.name.eq("x"), () -> new Counter("x")));
    costs(1, () -> counters().getOrCreate(c -> c.name.eq("x"), () -> new Counter("x")));
    costs(
        5,
        () ->
            counters().updateOrCreate(c -> c.name.eq("x"), c -> c.value++, () -> new Counter("x")));
    costs(
        2,
        () ->
            counters().updateOrCreate(c -> c.name.eq("y"), c -> c.value++, () -> new Counter("y")));
  }

  @Test
  default void whatIsNeverTrueStillAsksNothingButIt() {
    costs(1, () -> users().filter(u -> u.id.in(List.of())).list());
    costs(1, () -> users().all().limit(0).list());
  }

  @Test
  default void queriesThatAreOnlyBuiltCostNothing() {
    costs(
        0,
        () -> {
          users().filter(u -> u.isActive).exclude(u -> u.id.eq(1)).orderBy(u -> u.id).limit(2);
          return Future.succeededFuture();
        });
  }

  @Test
  default void listenersHearWhatRanButNoValues() {
    var events = events(orm(), () -> users().create(new User(Canary.VALUE)));

    var event = events.get(0);
    assertEquals("default", event.connection());
    assertTrue(event.sql().contains("INSERT INTO"), event.sql());
    assertFalse(event.toString().contains(Canary.VALUE), event.toString());
    assertNull(event.parameters());
    assertNull(event.failure());
    assertEquals(1, event.rows());
    assertTrue(event.duration().toNanos() > 0);
    assertTrue(event.duration().toSeconds() < 30);
  }

  @Test
  default void listenersHearOfFailures() {
    users().create(new User("a")).await();

    var events = events(orm(), () -> users().create(new User("a")));

    assertEquals(1, events.size());
    assertInstanceOf(UniqueViolationException.class, events.get(0).failure());
    assertEquals(0, events.get(0).rows());
  }

  @Test
  default void aListenerThatThrowsHarmsNobody() {
    try (var log = Canary.listen()) {
      Runnable quiet =
          orm()
              .onStatement(
                  event -> {
                    throw new IllegalStateException("listener");
                  });
      try {
        assertEquals("a", users().create(new User("a")).await().username);
      } finally {
        quiet.run();
      }
      assertTrue(log.lines().stream().anyMatch(line -> line.contains("listener")));
    }
  }

  @Test
  default void valuesAreShownOnlyIfTheConfigurationSaysSo() {
    var config =
        Bench.builder()
            .connection("default", c -> c.url(bench().freshUrl()).logParameters(true).logSql(true))
            .build();
    try (var log = Canary.listen()) {
      Orm talkative = Orm.init(config).await();
      try {
        talkative.generateSchemas().await();
        var users = new UserManager(talkative);
        var events = events(talkative, () -> users.create(new User(Canary.VALUE)));

        assertTrue(String.valueOf(events.get(0).parameters()).contains(Canary.VALUE));
        assertTrue(log.lines().stream().anyMatch(line -> line.contains(Canary.VALUE)));
      } finally {
        talkative.close().await();
      }
    }
  }
}
