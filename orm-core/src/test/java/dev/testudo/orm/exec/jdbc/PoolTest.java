package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.described;
import static dev.testudo.orm.exec.jdbc.Bench.failure;
import static dev.testudo.orm.exec.jdbc.Bench.longs;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.exec.Transport;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes, waiting, times and the end of a pool. */
class PoolTest {
  private static final String ONE =
      "\"pool\": {\"max_size\": 1, \"max_wait_queue\": 2, \"acquire_timeout\": \"150ms\"}";

  @Test
  void tooManyWaitingCallersFailAtOnceWithTheNumbers() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), ONE);
      var holder = await(transport.connect());
      Future<?> first = transport.connect();
      Future<?> second = one(transport);

      DriverFailure refused = described(transport, one(transport));

      assertEquals(Trouble.POOL, refused.trouble());
      assertEquals(
          "too many callers wait for a connection: 1 of 1 connections in use, 2 of at most 2"
              + " callers waiting",
          refused.message());
      assertEquals(new PoolUse(1, 1, 2), transport.use());
      failure(first);
      failure(second);
      await(holder.release());
    }
  }

  @Test
  void aCallerWaitsNoLongerThanConfigured() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), ONE);
      var holder = await(transport.connect());
      long start = System.nanoTime();

      DriverFailure late = described(transport, transport.connect());

      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      assertTrue(millis >= 150 && millis < 2000, millis + " ms");
      assertEquals(Trouble.POOL, late.trouble());
      assertEquals(
          "no connection became free within 150 ms: 1 of 1 connections in use, 1 of at most 2"
              + " callers waiting",
          late.message());
      await(holder.release());
      assertEquals(List.of(1L), await(one(transport)));
    }
  }

  @Test
  void waitingCallersAreServedInTheirOrder() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), "\"pool\": {\"max_size\": 1}");
      var holder = await(transport.connect());
      var order = new ArrayList<Integer>();
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < 20; i++) {
        int number = i;
        all.add(
            transport.query(
                sql("select 1"),
                new Object[0],
                Bench.reader(
                    row -> {
                      synchronized (order) {
                        return order.add(number);
                      }
                    })));
      }

      holder.release();
      all.forEach(Bench::await);

      assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), order.subList(0, 10));
    }
  }

  @Test
  void aPoolGrowsToItsSizeAndKeepsThreadsNamedAfterTheConnection() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), "\"pool\": {\"max_size\": 3}");
      var lent = new ArrayList<Connection>();
      for (int i = 0; i < 3; i++) {
        lent.add(await(transport.connect()));
      }

      assertEquals(new PoolUse(3, 3, 0), transport.use());
      assertEquals(4, Bench.threads("testudo-bench-"));
      lent.forEach(each -> await(each.release()));
      assertEquals(new PoolUse(3, 0, 0), transport.use());
    }
  }

  @Test
  void aSequentialCallerUsesOneConnectionOnly() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2());

      for (int i = 0; i < 200; i++) {
        await(one(transport));
      }

      assertEquals(new PoolUse(1, 0, 0), transport.use());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"idle_timeout\": \"50ms\"", "\"max_lifetime\": \"50ms\""})
  void unusedAndOldConnectionsAreClosedAndTheDatabaseInMemoryStays(String setting)
      throws InterruptedException {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2(), "\"pool\": {" + setting + "}");
      await(transport.execute("create table t (v bigint)"));

      for (int i = 0; i < 200 && transport.use().open() > 0; i++) {
        Thread.sleep(10);
      }

      assertEquals(new PoolUse(0, 0, 0), transport.use());
      assertEquals(
          List.of(0L),
          await(transport.query(sql("select count(*) from t"), new Object[0], longs())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void closeEndsEveryThreadAndRefusesNewWork(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      await(transport.connect());
      await(Future.join(transport.close(), transport.close()));

      assertEquals(0, Bench.threads("testudo-bench-"));
      assertEquals("the connections have been closed", failure(one(transport)).getMessage());
      assertEquals("the connections have been closed", failure(transport.connect()).getMessage());
      await(transport.close());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void closeLetsShortStatementsFinishAndStopsEndlessOnes(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      await(one(transport));
      Future<?> endless = transport.query(sql(Bench.NEVER_ENDING), new Object[0], longs());
      long start = System.nanoTime();

      await(transport.close());

      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      assertTrue(millis >= 900 && millis < 5000, millis + " ms");
      assertTrue(failure(endless).getMessage().contains("connections were closed"));
      assertEquals(0, Bench.threads("testudo-bench-"));
    }
  }

  @Test
  void twoPoolsShareADatabaseInMemoryUntilTheLastIsClosed() {
    try (var bench = new Bench()) {
      String url = Bench.freshH2();
      var one = bench.open(url);
      var two = bench.open(url);
      await(one.execute("create table t (v bigint)"));
      await(two.execute("insert into t values (5)"));

      await(one.close());

      assertEquals(List.of(5L), await(two.query(sql("select v from t"), new Object[0], longs())));
      await(two.close());
      var later = bench.open(url);
      assertEquals("42S04", described(later, later.execute("delete from t")).sqlState());
    }
  }

  @Test
  void sqliteInMemoryIsPrivateToItsPoolAndHasOneConnection() {
    try (var bench = new Bench()) {
      var one = bench.open("sqlite://:memory:");
      var two = bench.open("sqlite://:memory:");
      await(one.execute("create table t (v bigint)"));

      assertTrue(failure(two.execute("delete from t")).getMessage().contains("no such table"));
      var lent = await(one.connect());
      Future<Connection> next = one.connect();
      assertEquals(new PoolUse(1, 1, 1), one.use());
      assertFalse(next.isComplete());
      await(lent.release());
      await(await(next).release());
    }
  }

  private static Future<List<Long>> one(Transport transport) {
    return transport.query(sql("select 1"), new Object[0], longs());
  }
}
