package dev.testudo.orm.testing.transport;

import static dev.testudo.orm.testing.transport.Link.await;
import static dev.testudo.orm.testing.transport.Link.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.Types;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many callers, few connections: waiting, contexts, plans that went stale. */
final class PoolTest {
  private static final Object[] NOTHING = new Object[0];

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void failsCallersThatWaitTooLong(Engine engine) throws Exception {
    try (var link = Link.to(engine, Link.pool(1, 10, Duration.ofMillis(400)))) {
      var held = await(link.transport.connect());

      var connect = link.transport.connect();
      var query = link.transport.query(link.sql("SELECT 1"), NOTHING, row(r -> 1));
      assertEquals(new PoolUse(1, 1, 2), link.transport.use());

      assertEquals(Trouble.POOL, link.failure(connect).trouble());
      assertEquals(Trouble.POOL, link.failure(query).trouble());
      assertEquals(new PoolUse(1, 1, 0), link.transport.use());
      await(held.release());
      assertEquals(1L, link.number("SELECT 1"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void failsCallersAtOnceWhenTooManyWait(Engine engine) throws Exception {
    try (var link = Link.to(engine, Link.pool(1, 1, Duration.ofSeconds(15)))) {
      var held = await(link.transport.connect());
      var waits = link.transport.connect();

      assertEquals(Trouble.POOL, link.failure(link.transport.connect()).trouble());

      await(held.release());
      await(await(waits).release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void servesManyContextsAtOnce(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      link.run("CREATE TABLE counter (n BIGINT)");
      link.run("INSERT INTO counter VALUES (0)");
      var update = link.sql("UPDATE counter SET n = n + ?", Types.LONG);
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        all.add(
            onContext(
                link.vertx, () -> link.transport.update(update, new Object[] {1L}).mapEmpty()));
      }

      await(Future.all(all));

      assertEquals(200L, link.number("SELECT n FROM counter"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void completesOnTheContextOfTheCallAlsoOnAConnectionOfAnother(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var connection = await(link.transport.connect());

      for (int i = 0; i < 4; i++) {
        await(
            onContext(
                link.vertx,
                () -> {
                  var mine = Vertx.currentContext();
                  return link.number(connection, "SELECT 1")
                      .andThen(done -> assertSame(mine, Vertx.currentContext()))
                      .compose(done -> link.transport.execute("SELECT 1"))
                      .andThen(done -> assertSame(mine, Vertx.currentContext()));
                }));
      }

      await(connection.release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRES")
  void runsAgainWhatFailedForAStalePlan(Engine engine) throws Exception {
    try (var link = Link.to(engine, Link.pool(4, 100, Duration.ofSeconds(10)))) {
      link.run("CREATE TABLE changing (n INT)");
      link.run("INSERT INTO changing VALUES (1)");
      var all = link.sql("SELECT * FROM changing");
      warm(link, "SELECT * FROM changing");
      var connection = await(link.transport.connect());
      await(connection.query(all, NOTHING, row(r -> r.getInt(0))));

      link.run("ALTER TABLE changing ADD COLUMN t TEXT DEFAULT 'new'");

      for (int i = 0; i < 12; i++) {
        assertEquals(
            List.of("1new"),
            await(link.transport.query(all, NOTHING, row(r -> r.getInt(0) + r.getString(1)))));
      }
      assertEquals(
          List.of("1new"),
          await(connection.query(all, NOTHING, row(r -> r.getInt(0) + r.getString(1)))));
      await(connection.release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRES")
  void doesNotRunAgainInsideATransaction(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      link.run("CREATE TABLE changing (n INT)");
      var all = link.sql("SELECT * FROM changing");
      var connection = await(link.transport.connect());
      await(connection.query(all, NOTHING, row(r -> 1)));
      link.run("ALTER TABLE changing ADD COLUMN t TEXT");
      await(connection.execute("BEGIN"));

      var failure = link.failure(connection.query(all, NOTHING, row(r -> 1)));

      assertEquals("0A000", failure.sqlState());
      await(connection.execute("ROLLBACK"));
      await(connection.release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void keepsConnectionsThatAreNotIdleForLong(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      link.number("SELECT 1");
      link.number("SELECT 1");

      assertEquals(new PoolUse(1, 0, 0), link.transport.use());
      assertEquals(1, link.transport.vertxPool().size());
    }
  }

  /** Runs the query on as many connections as there may be. */
  private static void warm(Link link, String query) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(link.transport.query(link.sql(query), NOTHING, row(r -> 1)));
    }
    await(Future.all(all));
  }

  private static <T> Future<T> onContext(Vertx vertx, Supplier<Future<T>> work) {
    Promise<T> promise = Promise.promise();
    Context context = vertx.getOrCreateContext();
    context.runOnContext(go -> work.get().onComplete(promise));
    return promise.future();
  }
}
