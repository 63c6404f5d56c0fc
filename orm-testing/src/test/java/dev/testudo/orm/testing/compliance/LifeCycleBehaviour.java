package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.ClosedException;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.TagManager;
import dev.testudo.orm.testing.compliance.model.User;
import dev.testudo.orm.testing.compliance.model.UserManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Opening, closing, and what lies between. */
interface LifeCycleBehaviour extends Behaviour {

  @Test
  default void runGivesWhatTheFunctionGives() throws InterruptedException {
    var threads = new Threads();
    var seen = new AtomicReference<Orm>();

    long count =
        Orm.run(
            Bench.config(bench().freshUrl()),
            orm -> {
              seen.set(orm);
              orm.generateSchemas().await();
              var users = new UserManager(orm);
              users.create(new User("a")).await();
              return users.count();
            });

    assertEquals(1, count);
    Failures.of(ClosedException.class, new UserManager(seen.get()).count());
    threads.areGone();
  }

  @Test
  default void runThrowsWhatTheFunctionThrowsOrFailsWith() throws InterruptedException {
    var threads = new Threads();
    var config = Bench.config(bench().freshUrl());

    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                Orm.run(
                    config,
                    orm -> {
                      throw new IllegalStateException("mine");
                    }));
    assertEquals("mine", thrown.getMessage());
    assertThrows(
        DoesNotExistException.class,
        () ->
            Orm.run(
                config, orm -> orm.generateSchemas().compose(none -> new UserManager(orm).get(1))));
    threads.areGone();
  }

  @Test
  default void closeMayBeCalledAsOftenAsOneLikes() {
    Orm orm = bench().fresh();

    Future<Void> first = orm.close();
    Future<Void> second = orm.close();
    first.await();
    orm.close().await();

    assertSame(first, second);
  }

  @Test
  default void afterCloseEverythingIsRefused() {
    Orm orm = bench().fresh();
    orm.generateSchemas().await();
    var users = new UserManager(orm);
    var user = users.create(new User("a")).await();
    orm.close().await();

    for (Future<?> future :
        List.of(
            users.create(new User("b")),
            users.get(1),
            users.getOrNone(u -> u.username.eq("a")),
            users.getOrCreate(u -> u.username.eq("b"), () -> new User("b")),
            users.updateOrCreate(u -> u.username.eq("b"), u -> {}, () -> new User("b")),
            users.save(user),
            users.save(user, u -> u.email),
            users.refresh(user),
            users.delete(user),
            users.inBulk(List.of(1L)),
            users.all().list(),
            users.count(),
            orm.generateSchemas(),
            orm.checkSchemas(),
            orm.ping("default"))) {
      var failure = Failures.of(ClosedException.class, future);
      assertTrue(failure.getMessage().contains("\"default\" is closed"), failure.getMessage());
    }
  }

  @Test
  default void closeWaitsForWorkInFlight() {
    String url = bench().freshUrl();
    Orm witness = Orm.init(Bench.config(url)).await();
    try {
      witness.generateSchemas().await();
      Orm orm = Orm.init(Bench.config(url)).await();
      var tags = new TagManager(orm);
      var creates =
          IntStream.range(0, 50).mapToObj(i -> tags.create(new Tag(null, "t" + i))).toList();

      orm.close().await();

      assertTrue(creates.stream().allMatch(Future::isComplete));
      long stored = creates.stream().filter(Future::succeeded).count();
      assertEquals(50, stored, () -> creates.stream().map(Future::cause).toList().toString());
      assertEquals(stored, new TagManager(witness).count().await());
    } finally {
      witness.close().await();
    }
  }

  @Test
  default void noThreadIsLeftBehind() throws InterruptedException {
    var threads = new Threads();
    for (int i = 0; i < 3; i++) {
      Orm orm = bench().fresh();
      orm.generateSchemas().await();
      var tags = new TagManager(orm);
      Future.all(IntStream.range(0, 20).mapToObj(n -> tags.create(new Tag(null, "t" + n))).toList())
          .await();
      orm.close().await();
    }
    threads.areGone();
  }

  @Test
  default void theCallersOwnVertxOutlivesTheOrm() {
    Vertx vertx = Vertx.vertx();
    try {
      Orm orm = Orm.init(vertx, Bench.config(bench().freshUrl())).await();
      orm.generateSchemas().await();
      orm.close().await();

      assertEquals("alive", vertx.executeBlocking(() -> "alive").await());
      Orm second = Orm.init(vertx, Bench.config(bench().freshUrl())).await();
      second.ping("default").await();
      second.close().await();
    } finally {
      vertx.close().await();
    }
  }

  @Test
  default void theEventLoopIsNeverBlocked() throws Exception {
    var options =
        new VertxOptions()
            .setEventLoopPoolSize(1)
            .setBlockedThreadCheckInterval(10)
            .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
            .setMaxEventLoopExecuteTime(100);
    Vertx vertx = Vertx.vertx(options);
    try {
      // Once without looking, so that loading classes does not count.
      wholeLife(vertx);
      try (var log = Canary.listen()) {
        wholeLife(vertx);
        Thread.sleep(50);
        var blocked = log.lines().stream().filter(line -> line.contains("blocked")).toList();
        assertEquals(List.of(), blocked);
      }
    } finally {
      vertx.close().await();
    }
  }

  private void wholeLife(Vertx vertx) {
    String url = bench().freshUrl();
    vertx
        .timer(1)
        .compose(loop -> Orm.init(vertx, Bench.config(url)))
        .compose(
            orm ->
                orm.generateSchemas()
                    .compose(none -> new UserManager(orm).create(new User("a")))
                    .compose(user -> new UserManager(orm).get(user.id))
                    .compose(user -> orm.checkSchemas())
                    .eventually(orm::close))
        .await();
  }

  @Test
  default void closeIsAllowedFromACallbackOnTheEventLoop() {
    Vertx vertx = Vertx.vertx();
    String url = bench().freshUrl();
    try {
      vertx
          .timer(1)
          .compose(loop -> Orm.init(vertx, Bench.config(url)))
          .compose(
              orm ->
                  orm.generateSchemas()
                      .compose(none -> new TagManager(orm).create(new Tag(null, "a")))
                      .compose(tag -> orm.close()))
          .await();
    } finally {
      vertx.close().await();
    }
  }
}
