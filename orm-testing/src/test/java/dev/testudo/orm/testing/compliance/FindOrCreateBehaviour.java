package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.testudo.orm.error.MultipleObjectsReturnedException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.manager.Created;
import dev.testudo.orm.testing.OpenTransaction;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.User;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** getOrCreate and updateOrCreate. */
interface FindOrCreateBehaviour extends Behaviour {
  int CALLERS = 64;

  @Test
  default void getOrCreateCreatesOnceAndFindsThen() {
    var first = tags().getOrCreate(t -> t.name.eq("a"), () -> new Tag(null, "a")).await();
    var second =
        tags().getOrCreate(t -> t.name.eq("a"), () -> fail("there is one already")).await();

    assertTrue(first.created());
    assertFalse(second.created());
    assertEquals(first.value(), second.value());
    assertEquals(1, tags().count().await());
  }

  @Test
  default void getOrCreateRefusesAnObjectThatItWouldNotFind() {
    var failure =
        Failures.of(
            OrmException.class,
            users()
                .getOrCreate(
                    u -> u.username.eq("a").and(u.loginCount.gt(-1)), () -> new User("b")));

    assertTrue(failure.getMessage().contains("username differs"), failure.getMessage());
    assertEquals(0, users().count().await());
  }

  @Test
  default void getOrCreateTellsOfACollisionWithAnotherRow() {
    users().create(new User("taken")).await();

    var failure =
        Failures.of(
            UniqueViolationException.class,
            users().getOrCreate(u -> u.email.eq("x"), () -> user("taken", "x")));

    assertEquals(List.of("username"), failure.facts().fields());
    assertEquals(1, users().count().await());
  }

  @Test
  default void twoMatchesAreOneTooMany() {
    users().create(new User("a")).await();
    users().create(new User("b")).await();

    Failures.of(
        MultipleObjectsReturnedException.class,
        users().getOrCreate(u -> u.loginCount.eq(0), () -> new User("c")));
    Failures.of(
        MultipleObjectsReturnedException.class,
        users().updateOrCreate(u -> u.loginCount.eq(0), u -> u.bio = "x", () -> new User("c")));
    assertEquals(2, users().filter(u -> u.bio.isNull()).count().await());
  }

  @Test
  default void updateOrCreateChangesTheFreshOrTheFound() {
    var first =
        users().updateOrCreate(u -> u.username.eq("a"), u -> u.loginCount++, () -> new User("a"));
    assertTrue(first.await().created());
    assertEquals(1, first.await().value().loginCount);

    var second =
        users()
            .updateOrCreate(
                u -> u.username.eq("a"), u -> u.loginCount++, () -> fail("there is one already"))
            .await();

    assertFalse(second.created());
    assertEquals(first.await().value().id, second.value().id);
    assertEquals(2, second.value().version);
    var read = users().all().get().await();
    assertEquals(2, read.loginCount);
    assertEquals(2, read.version);
  }

  @Test
  default void updateOrCreateOfARecordTakesACopy() {
    var first =
        tags()
            .updateOrCreate(
                t -> t.name.eq("a"), t -> new Tag(t.id(), "a"), () -> new Tag(null, "a"))
            .await();
    var second =
        tags()
            .updateOrCreate(
                t -> t.name.eq("a"), t -> new Tag(t.id(), "b"), () -> new Tag(null, "a"))
            .await();

    assertTrue(first.created());
    assertFalse(second.created());
    assertEquals(new Tag(first.value().id(), "b"), second.value());
    assertEquals(second.value(), tags().all().get().await());
  }

  @Test
  default void aChangeThatThrowsChangesNothing() {
    users().create(new User("a")).await();

    var failure =
        Failures.of(
            IllegalStateException.class,
            users()
                .updateOrCreate(
                    u -> u.username.eq("a"),
                    u -> {
                      throw new IllegalStateException("no");
                    },
                    () -> new User("a")));

    assertEquals("no", failure.getMessage());
    assertNull(users().all().get().await().bio);
    assertEquals(1, users().filter(u -> u.version.eq(1)).count().await());
  }

  @Test
  default void manyCallersOfGetOrCreateMakeOneRow() throws Exception {
    check(together(() -> counters().getOrCreate(c -> c.name.eq("x"), () -> new Counter("x"))));
  }

  @Test
  default void callersWhoWaitForARowThatIsNotMadeAfterAllMakeOne() throws Exception {
    var other = OpenTransaction.of(orm(), () -> counters().create(new Counter("x")));
    Supplier<Future<Created<Counter>>> call =
        () -> counters().getOrCreate(c -> c.name.eq("x"), () -> new Counter("x"));
    var calls = Stream.generate(call).limit(CALLERS).toList();

    // All of them have found nothing by now, and wait to insert where that makes them wait.
    Thread.sleep(300);
    other.rollBack();

    check(calls.stream().map(one -> one.await()).toList());
  }

  @Test
  default void manyThreadsOfGetOrCreateMakeOneRow() throws Exception {
    check(
        onThreads(
            () -> counters().getOrCreate(c -> c.name.eq("x"), () -> new Counter("x")).await()));
  }

  @Test
  default void manyCallersOfUpdateOrCreateAllCount() throws Exception {
    check(
        together(
            () ->
                counters()
                    .updateOrCreate(c -> c.name.eq("x"), c -> c.value++, () -> new Counter("x"))));
    assertEquals(CALLERS, counters().all().get().await().value);
  }

  @Test
  default void manyThreadsOfUpdateOrCreateAllCount() throws Exception {
    check(
        onThreads(
            () ->
                counters()
                    .updateOrCreate(c -> c.name.eq("x"), c -> c.value++, () -> new Counter("x"))
                    .await()));
    assertEquals(CALLERS, counters().all().get().await().value);
  }

  @Test
  default void manyCallersWithAnAssignedKeyMakeOneRow() throws Exception {
    var countries = new CountryManager(orm());
    List<Created<Country>> outcomes =
        together(
            () ->
                countries.updateOrCreate(
                    c -> c.code.eq("at"), c -> c.people++, () -> new Country("at", "Austria", 0)));

    assertEquals(1, outcomes.stream().filter(Created::created).count());
    assertEquals(CALLERS, countries.all().get().await().people);
  }

  private void check(List<Created<Counter>> outcomes) {
    assertEquals(CALLERS, outcomes.size());
    assertEquals(1, outcomes.stream().filter(Created::created).count());
    var ids = outcomes.stream().map(outcome -> outcome.value().id).distinct().toList();
    assertEquals(List.of(counters().all().get().await().id), ids);
  }

  /** All started by one event loop before any can end. */
  private static <T> List<T> together(Supplier<Future<T>> call) {
    Vertx vertx = Vertx.vertx();
    try {
      Promise<List<T>> done = Promise.promise();
      vertx.runOnContext(
          start -> {
            var calls = Stream.generate(call).limit(CALLERS).toList();
            Future.join(calls)
                .map(all -> calls.stream().map(Future::result).toList())
                .onComplete(done);
          });
      return done.future().await();
    } finally {
      vertx.close().await();
    }
  }

  /** Each by a thread of its own, which waits for all others before it calls. */
  private static <T> List<T> onThreads(Callable<T> call) throws Exception {
    var start = new CyclicBarrier(CALLERS);
    var threads = Executors.newFixedThreadPool(CALLERS);
    try {
      Callable<T> late =
          () -> {
            start.await();
            return call.call();
          };
      List<T> results = new ArrayList<>();
      for (var result : threads.invokeAll(Collections.nCopies(CALLERS, late))) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static User user(String username, String email) {
    var user = new User(username);
    user.email = email;
    return user;
  }
}
