package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.User;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Managers in the hands of many threads and event loops. */
interface ConcurrencyBehaviour extends Behaviour {

  @Test
  default void aHundredCreatesAndReadsAtOneTimeAreAllRight() {
    var users = users();
    List<Future<User>> creates =
        IntStream.range(0, 100).mapToObj(i -> users.create(new User("u" + i))).toList();
    Future.all(creates).await();

    List<Future<User>> reads =
        creates.stream().map(created -> users.get(created.result().id)).toList();
    Future.all(reads).await();

    for (int i = 0; i < 100; i++) {
      assertEquals("u" + i, reads.get(i).result().username);
    }
    assertEquals(100, users.count().await());
    assertEquals(100, creates.stream().map(f -> f.result().id).distinct().count());
  }

  @Test
  default void tenWritersOfAHundredRowsEachMakeAThousand() throws Exception {
    var tags = tags();
    var threads = Executors.newFixedThreadPool(10);
    try {
      for (int writer = 0; writer < 10; writer++) {
        int number = writer;
        threads.execute(
            () -> {
              for (int i = 0; i < 100; i++) {
                tags.create(new Tag(null, number + "-" + i)).await();
              }
            });
      }
      threads.shutdown();
      assertTrue(threads.awaitTermination(50, TimeUnit.SECONDS));
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1000, tags.count().await());
  }

  @Test
  default void futuresCompleteOnTheCallersContext() {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(4));
    try {
      var counters = counters();
      List<Future<Void>> callers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String name = "c" + i;
        Promise<Void> done = Promise.promise();
        Context context = vertx.getOrCreateContext();
        context.runOnContext(
            start -> {
              Thread thread = Thread.currentThread();
              counters
                  .create(new Counter(name))
                  .compose(
                      counter -> {
                        assertSame(context, Vertx.currentContext());
                        assertSame(thread, Thread.currentThread());
                        return counters.get(c -> c.name.eq(name));
                      })
                  .compose(
                      counter -> {
                        assertSame(thread, Thread.currentThread());
                        return counters.get(-1L).otherwiseEmpty();
                      })
                  .compose(
                      none -> {
                        assertSame(thread, Thread.currentThread());
                        return counters.updateOrCreate(
                            c -> c.name.eq(name), c -> c.value++, () -> new Counter(name));
                      })
                  .map(
                      changed -> {
                        assertSame(context, Vertx.currentContext());
                        return (Void) null;
                      })
                  .onComplete(done);
            });
        callers.add(done.future());
      }
      Future.all(callers).await();
    } finally {
      vertx.close().await();
    }
  }

  @Test
  default void verticlesOnManyEventLoopsShareOneManager() {
    Vertx vertx = Vertx.vertx();
    try {
      var counters = counters();
      counters.create(new Counter("x")).await();
      vertx
          .deployVerticle(
              () ->
                  new AbstractVerticle() {
                    @Override
                    public void start(Promise<Void> started) {
                      Future<?> last = Future.succeededFuture();
                      for (int i = 0; i < 10; i++) {
                        last =
                            last.compose(
                                none ->
                                    counters.updateOrCreate(
                                        c -> c.name.eq("x"), c -> c.value++, Counter::new));
                      }
                      last.<Void>mapEmpty().onComplete(started);
                    }
                  },
              new DeploymentOptions().setInstances(4))
          .await();

      assertEquals(40, counters.all().get().await().value);
    } finally {
      vertx.close().await();
    }
  }

  @Test
  default void nothingIsThrownOnTheCallersThread() {
    Future<?> nullKey = users().get((Long) null);
    Future<?> nullCondition = users().get(u -> u.username.eq((String) null));
    Future<?> badFill =
        users()
            .create(
                u -> {
                  throw new IllegalStateException("mine");
                });

    Failures.of(dev.testudo.orm.error.OrmException.class, nullKey);
    Failures.of(dev.testudo.orm.error.OrmException.class, nullCondition);
    assertEquals("mine", Failures.of(IllegalStateException.class, badFill).getMessage());
  }
}
