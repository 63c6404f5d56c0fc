package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.longs;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Types;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where results arrive, and many callers at once. */
class ContextTest {

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void resultsArriveOnTheContextOfTheCaller(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      Context own = ((ContextInternal) bench.vertx.getOrCreateContext()).duplicate();
      Promise<Context> seen = Promise.promise();

      own.runOnContext(
          start ->
              transport
                  .connect()
                  .compose(
                      connection ->
                          connection
                              .query(sql("select 1"), new Object[0], longs())
                              .compose(rows -> connection.release()))
                  .onComplete(done -> seen.complete(Vertx.currentContext())));

      assertSame(own, await(seen.future()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void failuresOfValuesArriveOnTheContextOfTheCallerToo(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      Context own = ((ContextInternal) bench.vertx.getOrCreateContext()).duplicate();
      Promise<Context> seen = Promise.promise();

      own.runOnContext(
          start ->
              transport
                  .query(sql("select ?", Types.LONG), new Object[] {"no number"}, longs())
                  .onComplete(done -> seen.complete(Vertx.currentContext())));

      assertSame(own, await(seen.future()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aCallerWithoutContextIsNotCalledBackOnADatabaseThread(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      var thread = new AtomicReference<>("");

      await(
          transport
              .query(sql("select 1"), new Object[0], longs())
              .onComplete(done -> thread.set(Thread.currentThread().getName())));

      assertFalse(thread.get().startsWith("testudo-"), thread.get());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void manyThreadsAndEventLoopsGetTheirOwnResults(String engine) throws InterruptedException {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), "\"pool\": {\"max_wait_queue\": 100000}");
      var all = new ArrayList<Future<Boolean>>();
      var threads = new ArrayList<Thread>();
      for (int t = 0; t < 8; t++) {
        long from = t * 10_000L;
        Promise<Boolean> right = Promise.promise();
        all.add(right.future());
        Runnable burst = () -> echoes(transport, from).onComplete(right);
        if (t % 2 == 0) {
          bench.vertx.runOnContext(start -> burst.run());
        } else {
          var thread = new Thread(burst);
          threads.add(thread);
          thread.start();
        }
      }
      for (Thread thread : threads) {
        thread.join();
      }

      assertEquals(8, all.stream().filter(Bench::await).count());
      assertEquals(0, transport.use().lent());
      assertEquals(0, transport.use().waiting());
    }
  }

  /** Else the thread would end, and what is given to it later would never be done. */
  @ParameterizedTest
  @ValueSource(strings = {"result", "connection", "release"})
  void aThreadOutlivesTheEventLoopOfItsCaller(String waitsFor) throws InterruptedException {
    var bench = new Bench();
    var transport = bench.open(Bench.freshH2(), "\"pool\": {\"max_size\": 1}");
    Promise<Void> reads = Promise.promise();
    var loopHasEnded = new CountDownLatch(1);
    RowReader<Long> slow =
        Bench.reader(
            row -> {
              reads.complete();
              Bench.join(loopHasEnded);
              return row.getLong(0);
            });
    if (waitsFor.equals("release")) {
      var own = await(transport.connect());
      bench.onLoop(() -> own.query(sql("select 1"), new Object[0], slow));
      bench.onLoop(own::release);
    } else {
      bench.onLoop(() -> transport.query(sql("select 1"), new Object[0], slow));
    }
    if (waitsFor.equals("connection")) {
      bench.onLoop(transport::connect);
    }
    await(reads.future());

    await(bench.vertx.close());
    loopHasEnded.countDown();

    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (transport.use().lent() + transport.use().waiting() > 0 && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    Thread.sleep(100);
    assertEquals(0, transport.use().lent());
    // A thread for each connection, and the clock.
    assertEquals(transport.use().open() + 1, Bench.threads("testudo-bench-"));
    await(transport.close());
    // The one that tells of the end may still be there.
    while (Bench.threads("testudo-bench-") > 0 && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertEquals(0, Bench.threads("testudo-bench-"));
  }

  private static Future<Boolean> echoes(Transport transport, long from) {
    var echoes = new ArrayList<Future<Boolean>>();
    for (long i = from; i < from + 500; i++) {
      long value = i;
      echoes.add(
          transport
              .query(sql("select cast(? as bigint)", Types.LONG), new Object[] {value}, longs())
              .map(rows -> rows.equals(List.of(value))));
    }
    return Future.join(echoes).map(done -> echoes.stream().allMatch(Future::result));
  }
}
