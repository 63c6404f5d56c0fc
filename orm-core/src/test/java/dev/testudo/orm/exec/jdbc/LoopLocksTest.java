package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Runner;
import dev.testudo.orm.exec.Transport;
import io.vertx.core.Future;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Locks of H2 that are held by a transaction that has rolled a part of itself back: whoever wants
 * one tries again and again until that transaction ends, however short a wait was asked for. So an
 * event loop, on which the transaction may go on, must not even try.
 */
class LoopLocksTest {
  private static final Object[] NONE = {};
  private static final String ALWAYS = "\"options\": {\"caller_runs\": \"always\"}";
  private static final String CHANGE = "update t set v = v + 1 where id = 1";
  private static final String LOCKS = "select v from t where id = 1 for update";
  private static final String READS = "select v from t where id = 1";

  @ParameterizedTest
  @ValueSource(
      strings = {CHANGE, "delete from t where id = 1", "insert into t values (3, 0)", LOCKS})
  void aLoopDoesNotTryForALockWhileAnotherConnectionIsLent(String text) {
    try (var bench = new Bench()) {
      var transport = open(bench, Bench.freshH2());
      var holder = await(transport.connect());
      // On the connection that the holder does not have.
      await(run(transport, text));
      await(reset(transport));

      await(bench.onLoop(() -> wantLockOf(holder, () -> run(transport, text))));

      await(holder.release());
    }
  }

  @Test
  void neitherDoesItInATransaction() {
    try (var bench = new Bench()) {
      var transport = open(bench, Bench.freshH2());
      var holder = await(transport.connect());
      var other = await(transport.connect());
      await(other.execute("BEGIN"));
      await(run(other, LOCKS));
      await(other.execute("ROLLBACK"));
      await(other.execute("BEGIN"));

      await(bench.onLoop(() -> wantLockOf(holder, () -> run(other, LOCKS))));

      await(other.release());
      await(holder.release());
    }
  }

  @Test
  void neitherDoesItWhoeverElseUsesTheDatabase() {
    try (var bench = new Bench()) {
      String url = Bench.freshH2();
      var transport = open(bench, url);
      var holder = await(open(bench, url).connect());
      await(run(transport, LOCKS));

      await(bench.onLoop(() -> wantLockOf(holder, () -> run(transport, LOCKS))));

      await(holder.release());
    }
  }

  /** The program's own connections are known to nobody, so that the wait must be short, too. */
  @Test
  void aWaitForALockOfAnyoneElseIsShort() throws SQLException {
    try (var bench = new Bench()) {
      String url = Bench.freshH2();
      var transport = open(bench, url);
      await(run(transport, CHANGE));
      try (var holder = DriverManager.getConnection("jdbc:" + url, "sa", "");
          var statement = holder.createStatement()) {
        holder.setAutoCommit(false);
        statement.execute("update \"t\" set \"v\" = 7 where \"id\" = 1");
        long start = System.nanoTime();

        Future<Duration> waiting =
            bench.onLoop(
                () -> {
                  Future<?> changed = run(transport, CHANGE);
                  var waited = Duration.ofNanos(System.nanoTime() - start);
                  return committed(holder).compose(done -> changed).map(waited);
                });

        assertTrue(await(waiting).toMillis() < 1000, "it waited as long as a worker does");
        assertEquals(List.of(8L), await(transport.query(sql(READS), NONE, Bench.longs())));
      }
    }
  }

  @Test
  void itTakesLocksItselfWhereNobodyElseHoldsOne() {
    try (var bench = new Bench()) {
      var transport = open(bench, Bench.freshH2());

      assertTrue(runsOnLoop(bench, transport, LOCKS));
      var lent = await(transport.connect());
      await(run(transport, LOCKS));
      assertTrue(runsOnLoop(bench, lent, LOCKS));
      assertFalse(runsOnLoop(bench, transport, LOCKS));
      assertTrue(runsOnLoop(bench, transport, READS));
      await(lent.release());
      assertTrue(runsOnLoop(bench, transport, LOCKS));
    }
  }

  /** What wants the lock of a transaction that the same loop ends only afterwards. */
  private static Future<Void> wantLockOf(Connection holder, Supplier<Future<?>> wish) {
    return holder
        .execute("BEGIN")
        .compose(begun -> holder.execute("SAVEPOINT s"))
        .compose(set -> run(holder, "update t set v = 1 where id = 2"))
        .compose(changed -> holder.execute("ROLLBACK TO SAVEPOINT s"))
        .compose(undone -> run(holder, "update t set v = 1 where id = 1"))
        .compose(changed -> run(holder, "insert into t values (3, 0)"))
        .compose(
            locked -> {
              Future<?> other = wish.get();
              return holder.execute("ROLLBACK").compose(done -> other).mapEmpty();
            });
  }

  private static Future<Void> committed(java.sql.Connection holder) {
    try {
      holder.commit();
      return Future.succeededFuture();
    } catch (SQLException e) {
      return Future.failedFuture(e);
    }
  }

  private static Transport open(Bench bench, String url) {
    Transport transport = bench.open(url, ALWAYS);
    await(transport.execute("create table if not exists t (id bigint primary key, v bigint)"));
    await(reset(transport));
    return transport;
  }

  private static Future<Void> reset(Transport transport) {
    return transport
        .execute("delete from t")
        .compose(empty -> transport.execute("insert into t values (1, 0), (2, 0)"));
  }

  private static Future<?> run(Runner runner, String text) {
    return text.startsWith("select")
        ? runner.query(sql(text), NONE, Bench.longs())
        : runner.update(sql(text), NONE);
  }

  /** Whether a query does; a loop that was held up gets another chance. */
  private static boolean runsOnLoop(Bench bench, Runner runner, String text) {
    for (int i = 0; i < 50; i++) {
      Future<String> thread =
          bench.onLoop(
              () ->
                  runner
                      .query(sql(text), NONE, Bench.reader(row -> Thread.currentThread().getName()))
                      .map(names -> names.get(0)));
      if (Bench.isLoop(await(thread))) {
        return true;
      }
    }
    return false;
  }
}
