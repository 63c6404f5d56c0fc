package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Runner;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void neitherDoesItByAnotherNameOfTheDatabase(@TempDir Path folder) throws IOException {
    Path other = Files.createSymbolicLink(folder.resolve("other"), folder.resolve("own"));
    Files.createDirectory(folder.resolve("own"));
    try (var bench = new Bench()) {
      var transport = open(bench, "h2:file:" + folder.resolve("own").resolve("db"));
      var holder = await(open(bench, "h2:file:" + other.resolve("db")).connect());
      await(run(transport, LOCKS));

      await(bench.onLoop(() -> wantLockOf(holder, () -> run(transport, LOCKS))));

      await(holder.release());
    }
  }

  /** H2 lets an update that meets an equal key keep its rows, and try until its time is over. */
  @Test
  void aTransactionDoesNotTryForALockOfWhoWaitsForIt() {
    try (var bench = new Bench()) {
      var transport = open(bench, Bench.freshH2() + "?lock_timeout=4s");
      await(transport.execute("alter table t add email varchar unique"));
      var holder = await(transport.connect());
      SqlText mail = sql("update t set email = ? where id = 1", Types.TEXT);
      for (int i = 0; i < 50; i++) {
        // Until it is known to be quick.
        await(transport.update(mail, new Object[] {"a" + i}));
      }
      await(holder.execute("BEGIN"));
      await(run(holder, CHANGE));
      await(holder.execute("ROLLBACK"));
      await(holder.execute("BEGIN"));
      await(holder.execute("insert into t values (3, 0, 'a')"));
      var waiting = transport.update(mail, new Object[] {"a"});
      // By now it has locked its row, and tries for the key.
      await(bench.vertx.timer(300, TimeUnit.MILLISECONDS));
      long begin = System.nanoTime();

      bench.onLoop(() -> run(holder, CHANGE));
      await(bench.onLoop(Future::succeededFuture));

      assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(2), "the loop has waited");
      assertFalse(waiting.isComplete());
      await(waiting.otherwiseEmpty());
      await(holder.discard());
    }
  }

  @Test
  void nothingIsReadOnALoopWhileTheSchemaMayChange() {
    try (var bench = new Bench()) {
      var transport = open(bench, Bench.freshH2());
      assertTrue(runsOnLoop(bench, transport, READS));
      var own = await(transport.connect());

      var changing =
          own.execute(
              "SET @a = 1; SELECT COUNT(*) FROM SYSTEM_RANGE(1, 20000000) WHERE MOD(\"X\", 7) = 8");
      await(bench.vertx.timer(100, TimeUnit.MILLISECONDS));
      var threads = new ArrayList<String>();
      while (!changing.isComplete()) {
        threads.add(await(bench.onLoop(() -> thread(transport, READS))));
      }

      assertTrue(threads.size() > 1, "it was over too soon");
      // The last one may have come afterwards.
      assertTrue(threads.stream().limit(threads.size() - 1).noneMatch(Bench::isLoop));
      await(own.release());
      assertTrue(runsOnLoop(bench, transport, READS));
    }
  }

  @Test
  void whatIsLeftOpenHoldsItsLocksUntilItIsRolledBack() {
    try (var bench = new Bench()) {
      var transport = open(bench, Bench.freshH2());
      await(
          transport.execute("insert into t select \"X\" + 10, \"X\" from system_range(1, 300000)"));
      var holder = await(transport.connect());
      await(run(transport, LOCKS));
      await(holder.execute("BEGIN"));
      await(run(holder, "update t set v = v + 1 where id > 10"));

      var rolledBack = holder.discard();
      var threads = new ArrayList<String>();
      while (!rolledBack.isComplete()) {
        threads.add(await(bench.onLoop(() -> thread(transport, LOCKS))));
      }

      assertTrue(threads.size() > 1, "it was over too soon");
      // The last one may have come afterwards.
      assertTrue(threads.stream().limit(threads.size() - 1).noneMatch(Bench::isLoop));
      assertTrue(runsOnLoop(bench, transport, LOCKS));
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
      if (Bench.isLoop(await(bench.onLoop(() -> thread(runner, text))))) {
        return true;
      }
    }
    return false;
  }

  private static Future<String> thread(Runner runner, String text) {
    return runner
        .query(sql(text), NONE, Bench.reader(row -> Thread.currentThread().getName()))
        .map(names -> names.get(0));
  }
}
