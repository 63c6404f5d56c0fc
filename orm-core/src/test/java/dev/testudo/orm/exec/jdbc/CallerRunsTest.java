package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.longs;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.Runner;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that the event loop that calls them runs itself. */
class CallerRunsTest {
  private static final Object[] NONE = {};
  private static final long ENDLESS = 2_000_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void whatWasQuickLatelyRunsOnTheLoopOfItsCaller(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      var threads = new ArrayList<String>();

      // Quick is what it is on this machine, at some time.
      for (int i = 0; i < 2000 && threads.stream().noneMatch(Bench::isLoop); i++) {
        threads.add(await(bench.onLoop(() -> thread(transport))));
      }

      assertTrue(threads.get(0).startsWith("testudo-bench-"), threads.get(0));
      assertTrue(Bench.isLoop(threads.get(threads.size() - 1)), threads.toString());
      assertEquals(1, transport.use().open());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void callersMayBeKeptFromIt(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), option("never"));

      assertEquals(Set.of("testudo-bench-1"), Set.copyOf(threads(bench, transport, 300)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aLoopCanBeToldToRunAllThatFindsAConnection(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), option("always"));
      await(transport.execute("create table t (v bigint)"));

      List<String> threads = threads(bench, transport, 300);

      assertEquals("testudo-bench-1", threads.get(0));
      // All the others, unless the machine held up the loop.
      assertTrue(threads.stream().filter(Bench::isLoop).count() > 200, threads.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aThreadThatIsNoEventLoopNeverDoes(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), option("always"));
      for (int i = 0; i < 100; i++) {
        assertEquals("testudo-bench-1", await(thread(transport)));
      }
      Future<String> blocking =
          bench.vertx.executeBlocking(() -> thread(transport)).compose(thread -> thread);

      assertEquals("testudo-bench-1", await(blocking));
    }
  }

  @Test
  void whoRunsALongOneIsSlowedOnceAndThenAsksAWorker() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2());
      SqlText rows = sql("select \"X\" from system_range(1, ?)", Types.LONG);
      Supplier<String> few = () -> await(bench.onLoop(() -> thread(transport, rows, 1L)));
      Supplier<String> many = () -> await(bench.onLoop(() -> thread(transport, rows, 500_000L)));
      String first = "";
      for (int tries = 0; tries < 20 && !Bench.isLoop(first); tries++) {
        for (int i = 0; i < 2000 && !Bench.isLoop(few.get()); i++) {
          // Until it is trusted.
        }
        first = many.get();
      }

      String second = few.get();

      assertTrue(Bench.isLoop(first), first);
      assertFalse(Bench.isLoop(second), second);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aLoopDoesNotWaitForALockThatItMustItselfFree(String engine, @TempDir Path folder) {
    try (var bench = new Bench()) {
      String url = engine.equals("h2") ? Bench.freshH2() : "sqlite://" + folder.resolve("locks.db");
      var transport = bench.open(url, option("always"));
      await(transport.execute("create table t (v bigint)"));
      await(transport.execute("insert into t values (0)"));
      SqlText change = sql("update t set v = v + 1");
      var holder = await(transport.connect());
      // On the connection that the holder does not have.
      await(transport.update(change, NONE));
      long start = System.nanoTime();

      Future<Outcome> waiting =
          bench.onLoop(
              () ->
                  holder
                      .execute(engine.equals("h2") ? "BEGIN" : "BEGIN IMMEDIATE")
                      .compose(begun -> holder.update(change, NONE))
                      .compose(
                          changed -> {
                            Future<Outcome> other = transport.update(change, NONE);
                            return holder.execute("COMMIT").compose(done -> other);
                          }));

      assertEquals(1, await(waiting).rows());
      assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2), "the loop has waited");
      await(holder.release());
      assertEquals(List.of(3L), await(transport.query(sql("select v from t"), NONE, longs())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void statementsOfATransactionRunThereTooAndEndWithIt(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), option("always"));
      await(transport.execute("create table t (v bigint)"));
      SqlText insert = sql("insert into t values (1)");

      Supplier<Future<String>> undone =
          () ->
              transport
                  .connect()
                  .compose(
                      own ->
                          own.execute("BEGIN")
                              .compose(begun -> own.update(insert, NONE))
                              .compose(inserted -> thread(own, sql("select v from t")))
                              .compose(seen -> own.execute("ROLLBACK").map(seen))
                              .compose(seen -> own.release().map(seen)));

      String thread = await(bench.onLoop(undone));
      // A loop that was held up hands over.
      for (int i = 0; i < 200 && !Bench.isLoop(thread); i++) {
        thread = await(bench.onLoop(undone));
      }

      assertTrue(Bench.isLoop(thread), thread);
      assertEquals(List.of(), await(transport.query(sql("select v from t"), NONE, longs())));
    }
  }

  @Test
  void aTransactionDoesNotWaitForAnotherOneOfTheSameLoopEither() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), option("always"));
      await(transport.execute("create table t (v bigint)"));
      await(transport.execute("insert into t values (0)"));
      SqlText change = sql("update t set v = v + 1");
      var holder = await(transport.connect());
      var other = await(transport.connect());
      await(holder.execute("BEGIN"));
      await(other.execute("BEGIN"));
      // What a transaction has begun keeps the time that it may wait, if it is told wrongly.
      await(other.update(change, NONE));
      await(other.execute("ROLLBACK"));
      await(other.execute("BEGIN"));
      await(other.query(sql("select v from t"), NONE, longs()));
      await(bench.onLoop(() -> holder.update(change, NONE)));
      long start = System.nanoTime();

      Future<Outcome> waiting =
          bench.onLoop(
              () -> {
                Future<Outcome> changed = other.update(change, NONE);
                return holder.execute("COMMIT").compose(done -> changed);
              });

      assertEquals(1, await(waiting).rows());
      assertTrue(System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(1800), "it has waited");
      await(other.execute("ROLLBACK"));
      await(holder.release());
      await(other.release());
      assertEquals(List.of(1L), await(transport.query(sql("select v from t"), NONE, longs())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void statementsOfOneConnectionKeepTheirOrder(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), option("always"));
      await(transport.execute("create table t (v bigint)"));
      var own = await(transport.connect());
      SqlText insert = sql("insert into t select count(*) from t");

      Future<Void> all =
          bench.onLoop(
              () -> {
                Future<?> last = Future.succeededFuture();
                for (int i = 0; i < 300; i++) {
                  // Those of the worker and of the loop by turns.
                  last =
                      i % 3 == 0
                          ? own.execute("insert into t select count(*) from t")
                          : own.update(insert, NONE);
                }
                return last.mapEmpty();
              });

      await(all);
      await(own.release());
      List<Long> stored = await(transport.query(sql("select v from t"), NONE, longs()));
      assertEquals(LongStream.range(0, 300).boxed().toList(), stored);
    }
  }

  /** Nothing of H2 is run again, so that it does not matter what it takes back. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select v from final table (update t set v = v + 1)",
        "select v from old table (delete from t)",
        "select v from final table (insert into t values (7), (8))",
        "select v from final table (merge into t key (v) values (9))",
        "select v from t for update wait 1"
      })
  void queriesThatChangeRowsRunThereToo(String text) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), option("always"));
      await(transport.execute("create table t (v bigint)"));
      var threads = new ArrayList<String>();

      for (int i = 0; i < 50 && threads.stream().noneMatch(Bench::isLoop); i++) {
        await(transport.execute("insert into t values (3)"));
        Future<List<String>> read =
            bench.onLoop(
                () ->
                    transport.query(
                        sql(text), NONE, Bench.reader(row -> Thread.currentThread().getName())));
        threads.addAll(await(read));
      }

      assertTrue(threads.stream().anyMatch(Bench::isLoop), threads.toString());
    }
  }

  /** H2 begins an insert of several rows again where it meets a row, and then meets its own. */
  @ParameterizedTest
  @ValueSource(strings = {"insert into t values (?), (?)", "insert into t values (? * 0 + ?)"})
  void anInsertThatMeetsARowWhichIsNotMadeAfterAllSucceeds(String text) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), option("always"));
      await(transport.execute("create table t (v bigint primary key)"));
      SqlText insert = sql(text, Types.LONG, Types.LONG);
      var holder = await(transport.connect());
      // On the connection that the holder does not have.
      await(transport.update(insert, new Object[] {10L, 11L}));
      await(holder.execute("BEGIN"));
      await(holder.execute("insert into t values (2)"));

      Future<Outcome> waiting =
          bench.onLoop(
              () -> {
                Future<Outcome> inserted = transport.update(insert, new Object[] {1L, 2L});
                return holder.execute("ROLLBACK").compose(done -> inserted);
              });

      assertTrue(await(waiting).rows() > 0);
      await(holder.release());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aLoopThatSendsOneAfterTheOtherLooksForInput(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), option("always"));
      await(one(transport));
      Promise<Integer> done = Promise.promise();
      Promise<Boolean> timer = Promise.promise();

      bench.vertx.runOnContext(
          start -> {
            bench.vertx.setTimer(1, id -> timer.tryComplete(true));
            done.future().onComplete(end -> timer.tryComplete(false));
            goOn(transport, 4_000, done);
          });

      assertTrue(await(timer.future()));
      await(done.future());
    }
  }

  @Test
  void anInterruptedWorkerEndsOnlyWhenItsConnectionIsGivenBack() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), option("always"));
      await(transport.execute("create table t (v bigint)"));
      RowReader<Long> interrupting =
          Bench.reader(
              row -> {
                Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("testudo-bench-1"))
                    .forEach(CallerRunsTest::interruptAndLetItGo);
                return row.getLong(0);
              });
      SqlText rows = sql("select \"X\" from system_range(1, 3)");
      await(transport.query(rows, NONE, longs()));

      assertEquals(
          List.of(1L, 2L, 3L),
          await(bench.onLoop(() -> transport.query(rows, NONE, interrupting))));

      for (int i = 0; i < 20; i++) {
        assertEquals(List.of(1L), await(bench.onLoop(() -> one(transport))));
      }
    }
  }

  private static void interruptAndLetItGo(Thread thread) {
    thread.interrupt();
    try {
      thread.join(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void failuresAreToldAsByAWorker(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), option("always"));
      await(transport.execute("create table t (v bigint primary key)"));
      SqlText insert = sql("insert into t values (?)", Types.LONG);
      await(transport.update(insert, new Object[] {1L}));
      await(transport.update(insert, new Object[] {2L}));

      var onLoop =
          Bench.described(
              transport, bench.onLoop(() -> transport.update(insert, new Object[] {1L})));
      var onWorker = Bench.described(transport, transport.update(insert, new Object[] {1L}));

      assertEquals(onWorker, onLoop);
      assertEquals(Trouble.STATEMENT, onLoop.trouble());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void whoSendsOneAfterTheOtherDoesNotCallItselfEverDeeper(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), option("always"));

      Promise<Integer> done = Promise.promise();

      bench.vertx.runOnContext(start -> goOn(transport, 20_000, done));

      assertEquals(0, await(done.future()));
    }
  }

  private static void goOn(Transport transport, int times, Promise<Integer> done) {
    if (times == 0) {
      done.complete(0);
      return;
    }
    transport
        .query(sql("select 1"), NONE, longs())
        .onSuccess(rows -> goOn(transport, times - 1, done))
        .onFailure(done::fail);
  }

  @Test
  void aStatementThatTakesTooLongIsStoppedThereToo() {
    try (var bench = new Bench()) {
      var transport =
          bench.open(Bench.freshH2(), "\"statement_timeout\": \"200ms\", " + option("always"));
      await(transport.execute("create table t (v bigint)"));

      await(count(transport, 10));

      var late = Bench.described(transport, bench.onLoop(() -> count(transport, ENDLESS)));

      assertEquals(Trouble.TIMEOUT, late.trouble());
      assertEquals(List.of(1L), await(bench.onLoop(() -> one(transport))));
    }
  }

  @Test
  void closingStopsIt() {
    var bench = new Bench();
    var transport = bench.open(Bench.freshH2(), option("always"));
    await(transport.execute("create table t (v bigint)"));
    await(count(transport, 10));
    Promise<Void> runs = Promise.promise();
    Future<List<Long>> endless =
        bench.onLoop(
            () -> {
              runs.complete();
              return count(transport, ENDLESS);
            });
    await(runs.future());

    Future<Void> closed = transport.close();

    Bench.failure(endless);
    await(closed);
    bench.close();
    assertEquals(0, Bench.threads("testudo-bench-"));
  }

  @Test
  void whoLeavesATransactionOpenLeavesItToNobody() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), option("always"));
      await(transport.execute("create table t (v bigint)"));

      var begun = transport.update(sql("begin transaction"), NONE);
      await(begun);
      await(bench.onLoop(() -> transport.update(sql("begin transaction"), NONE)));
      await(bench.onLoop(() -> transport.update(sql("insert into t values (1)"), NONE)));

      var other = await(transport.connect());
      assertEquals(List.of(1L), await(other.query(sql("select v from t"), NONE, longs())));
      await(other.release());
    }
  }

  @Test
  void aConnectionThatCallersUseIsNotIdle() throws InterruptedException {
    try (var bench = new Bench()) {
      var transport =
          bench.open(Bench.freshH2(), "\"pool\": {\"idle_timeout\": \"1s\"}, " + option("always"));
      SqlText session = sql("select session_id()");
      Set<Long> sessions = new HashSet<>();

      for (int i = 0; i < 30; i++) {
        sessions.addAll(await(bench.onLoop(() -> transport.query(session, NONE, longs()))));
        Thread.sleep(50);
      }

      assertEquals(1, sessions.size());
    }
  }

  @Test
  void whoWaitsForAConnectionGetsTheOneThatACallerGivesBack() {
    try (var bench = new Bench()) {
      var transport =
          bench.open(Bench.freshH2(), "\"pool\": {\"max_size\": 1}, " + option("always"));
      await(transport.execute("create table t (v bigint)"));
      Promise<Future<Long>> other = Promise.promise();
      RowReader<Long> asking =
          Bench.reader(
              row -> {
                // While the loop reads, another thread finds no connection and waits in line.
                if (!other.future().isComplete()) {
                  var asker =
                      new Thread(() -> other.complete(one(transport).map(rows -> rows.get(0))));
                  asker.start();
                  join(asker);
                  assertEquals(1, transport.use().waiting());
                }
                return row.getLong(0);
              });

      await(transport.query(sql("select 7"), NONE, longs()));
      assertEquals(
          List.of(7L), await(bench.onLoop(() -> transport.query(sql("select 7"), NONE, asking))));
      assertEquals(1L, await(await(other.future())));
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String option(String word) {
    return "\"options\": {\"caller_runs\": \"" + word + "\"}";
  }

  private static List<String> threads(Bench bench, Transport transport, int times) {
    List<String> threads = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      threads.add(await(bench.onLoop(() -> thread(transport))));
    }
    return threads;
  }

  /** The thread on which a row is read. */
  private static Future<String> thread(Transport transport) {
    return thread(transport, sql("select 1"));
  }

  private static Future<String> thread(Runner transport, SqlText sql, Object... values) {
    return transport
        .query(sql, values, Bench.reader(row -> Thread.currentThread().getName()))
        .map(rows -> rows.get(0));
  }

  private static Future<List<Long>> count(Transport transport, long to) {
    SqlText sql =
        sql(
            "with recursive q(i) as (select 1 union all select i + 1 from q where i < ?)"
                + " select count(*) from q",
            Types.LONG);
    return transport.query(sql, new Object[] {to}, longs());
  }

  private static Future<List<Long>> one(Transport transport) {
    return transport.query(sql("select 1"), NONE, longs());
  }
}
