package dev.testudo.orm.testing.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.TransactionMode;
import dev.testudo.orm.error.ClosedException;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.testing.read.model.Reading;
import dev.testudo.orm.testing.read.model.ReadingManager;
import dev.testudo.orm.testing.read.model.ReadingPath;
import dev.testudo.orm.type.Row;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Results that are read part by part. {@code -Dtestudo.stream.rows=1000000} makes the long test
 * longer.
 */
interface StreamBehaviour {
  Engines on();

  private Query<Reading, ReadingPath> all() {
    return on().readings().all().orderBy(r -> r.id);
  }

  private static List<Integer> upTo(int end) {
    return IntStream.range(0, end).boxed().toList();
  }

  private static List<Integer> sorted(List<Integer> numbers) {
    return numbers.stream().sorted().toList();
  }

  @Test
  default void givesEveryRowOnceAndKeepsOnePartInMemory() {
    int rows = Integer.getInteger("testudo.stream.rows", 20_000);
    on().fill(rows);
    AtomicLong seen = new AtomicLong();
    AtomicLong sum = new AtomicLong();
    AtomicLong most = new AtomicLong();
    long before = Reading.MADE.get();

    all()
        .forEach(
            500,
            r -> {
              sum.addAndGet(r.n);
              long inFlight = Reading.MADE.get() - before - seen.getAndIncrement();
              most.accumulateAndGet(inFlight, Math::max);
            })
        .await();

    assertEquals(rows, seen.get());
    assertEquals((long) rows * (rows - 1) / 2, sum.get());
    assertTrue(most.get() <= 500, most + " rows were in memory");
    assertEquals(0, on().lent());
  }

  @Test
  default void givesRowsInTheOrderOfTheQuery() {
    on().fill(1_000);
    List<Integer> seen = new ArrayList<>();

    on().readings()
        .filter(r -> r.n.lt(700))
        .orderBy(r -> r.n.desc())
        .forEach(64, r -> seen.add(r.n))
        .await();

    Collections.reverse(seen);
    assertEquals(upTo(700), seen);
  }

  @Test
  default void endsWithWholePartsAndWithoutRows() {
    on().fill(100);
    List<Integer> seen = new ArrayList<>();

    all().forEach(50, r -> seen.add(r.n)).await();
    on().readings().filter(r -> r.n.lt(0)).forEach(50, r -> seen.add(-1)).await();

    assertEquals(upTo(100), sorted(seen));
    assertEquals(0, on().lent());
  }

  @Test
  default void givesExactlyAsMuchAsIsFetched() throws InterruptedException {
    on().fill(300);
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger ends = new AtomicInteger();
    Promise<Void> end = Promise.promise();
    var stream = all().stream(10).pause();
    stream.exceptionHandler(end::tryFail);
    stream.endHandler(
        none -> {
          ends.incrementAndGet();
          end.tryComplete();
        });
    stream.handler(r -> seen.add(r.n));

    Thread.sleep(100);
    assertEquals(0, seen.size());
    stream.fetch(3);
    settles(seen, 3);
    stream.fetch(25);
    settles(seen, 28);
    stream.resume();
    end.future().await();

    assertEquals(upTo(300), sorted(seen));
    assertEquals(1, ends.get());
    assertEquals(0, on().lent());
  }

  private static void settles(List<Integer> seen, int size) throws InterruptedException {
    for (int i = 0; i < 200 && seen.size() < size; i++) {
      Thread.sleep(10);
    }
    Thread.sleep(50);
    assertEquals(size, seen.size());
  }

  @Test
  default void pausesInsideOfAHandler() {
    on().fill(60);
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    Promise<Void> end = Promise.promise();
    var stream = all().stream(20);
    stream.exceptionHandler(end::tryFail).endHandler(none -> end.tryComplete());
    AtomicInteger running = new AtomicInteger();
    stream.handler(
        r -> {
          assertEquals(1, running.incrementAndGet());
          seen.add(r.n);
          stream.pause();
          on().vertx
              .timer(1)
              .onComplete(
                  tick -> {
                    running.decrementAndGet();
                    stream.resume();
                  });
        });
    end.future().await();

    assertEquals(upTo(60), sorted(seen));
  }

  @Test
  default void callsHandlersOnTheContextOfTheCaller() {
    on().fill(100);
    Context context = on().vertx.getOrCreateContext();
    Set<Context> contexts = Collections.synchronizedSet(new HashSet<>());
    Promise<Void> end = Promise.promise();
    context.runOnContext(
        go -> {
          var stream = all().stream(30);
          stream.exceptionHandler(end::tryFail);
          stream.endHandler(
              none -> {
                contexts.add(Vertx.currentContext());
                end.tryComplete();
              });
          stream.handler(r -> contexts.add(Vertx.currentContext()));
        });
    end.future().await();

    assertEquals(Set.of(context), contexts);
  }

  @Test
  default void isCancelledHalfWayAHundredTimes() {
    on().fill(200);
    for (int i = 0; i < 100; i++) {
      int stop = 1 + i % 40;
      AtomicInteger seen = new AtomicInteger();
      Promise<Void> closed = Promise.promise();
      var stream = all().stream(10);
      stream.exceptionHandler(closed::tryFail);
      stream.handler(
          r -> {
            if (seen.incrementAndGet() == stop) {
              stream.close().onComplete(closed);
            }
          });
      closed.future().await();
      assertEquals(stop, seen.get());
    }
    assertEquals(0, on().lent());
    assertEquals(200, on().readings().count().await());
  }

  @Test
  default void isCancelledBeforeItsFirstRowAndWithoutEverStarting() {
    on().fill(50);
    for (int i = 0; i < 20; i++) {
      var stream = all().stream(10);
      stream.handler(r -> {});
      stream.close().await();
    }
    all().stream(10).close().await();

    assertEquals(0, on().lent());
  }

  @Test
  default void endsWhenAHandlerThrows() {
    on().fill(100);
    var mistake = new IllegalStateException("mine");
    AtomicInteger seen = new AtomicInteger();
    Promise<Throwable> failure = Promise.promise();
    all().stream(10)
        .exceptionHandler(failure::tryComplete)
        .handler(
            r -> {
              if (seen.incrementAndGet() == 15) {
                throw mistake;
              }
            });

    assertSame(mistake, failure.future().await());
    assertEquals(15, seen.get());
    assertEquals(0, on().lent());
  }

  @Test
  default void failsWithWhatTheConsumerThrows() {
    on().fill(100);
    var mistake = new IllegalStateException("mine");
    var run =
        all()
            .forEach(
                10,
                r -> {
                  throw mistake;
                });

    assertSame(mistake, assertThrows(IllegalStateException.class, run::await));
    assertEquals(0, on().lent());
  }

  @Test
  default void waitsForEachFutureInOrder() {
    on().fill(60);
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    on().readings()
        .all()
        .orderBy(r -> r.n)
        .forEachAsync(
            7,
            r -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              return on().vertx
                  .timer(1)
                  .map(
                      tick -> {
                        running.decrementAndGet();
                        return seen.add(r.n);
                      });
            })
        .await();

    assertEquals(upTo(60), seen);
    assertEquals(1, most.get());
  }

  @Test
  default void stopsAtTheFirstFutureThatFails() {
    on().fill(60);
    var mistake = new IllegalStateException("mine");
    AtomicInteger seen = new AtomicInteger();
    var run =
        all()
            .forEachAsync(
                10,
                r ->
                    on().vertx
                        .timer(1)
                        .compose(
                            tick ->
                                seen.incrementAndGet() == 23
                                    ? Future.failedFuture(mistake)
                                    : Future.succeededFuture()));

    assertSame(mistake, assertThrows(IllegalStateException.class, run::await));
    assertEquals(23, seen.get());
    assertEquals(0, on().lent());
  }

  @Test
  default void letsRowsBeChangedOnTheWay() {
    on().fill(300);

    all()
        .forEachAsync(
            50,
            r -> {
              r.whole = r.n;
              return on().readings().save(r);
            })
        .await();

    assertEquals(300, on().readings().filter(r -> r.whole.eq(r.n)).count().await());
    assertEquals(0, on().lent());
  }

  @Test
  default void failsInTheMiddleOnAValueThatDoesNotFit() {
    on().fill(100);
    on().execute("UPDATE reading SET mood = 'UGLY' WHERE n = 70");
    List<Integer> seen = new ArrayList<>();
    var run = on().readings().all().orderBy(r -> r.id).forEach(10, r -> seen.add(r.n));

    var failure = assertThrows(DataException.class, run::await);
    assertTrue(failure.getMessage().contains("Reading.mood"), failure.getMessage());
    assertTrue(failure.getMessage().contains("SELECT"), failure.getMessage());
    assertTrue(seen.size() < 100);
    assertEquals(0, on().lent());
    assertEquals(100, on().readings().count().await());
  }

  @Test
  default void failsWhenTheOrmIsClosedMeanwhile() throws InterruptedException {
    on().fill(100);
    Orm other = Orm.init(on().vertx, on().config().build()).await();
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    Promise<Throwable> failure = Promise.promise();
    var stream = new ReadingManager(other).all().stream(10).pause();
    stream.exceptionHandler(failure::tryComplete).handler(r -> seen.add(r.n));
    stream.fetch(4);
    settles(seen, 4);

    other.close().await();
    stream.resume();

    assertTrue(failure.future().await() instanceof ClosedException);
    assertEquals(10, seen.size());
  }

  @Test
  default void refusesAFetchSizeOfNothing() {
    assertThrows(OrmException.class, () -> all().stream(0));
    assertThrows(OrmException.class, () -> all().forEach(-1, r -> {}).await());
  }

  @Test
  default void isLoggedOnceWithAllItsRows() {
    on().fill(95);
    List<Integer> rows = Collections.synchronizedList(new ArrayList<>());
    Runnable end =
        on().orm
            .onStatement(
                event -> {
                  if (event.sql().startsWith("SELECT")) {
                    rows.add(event.rows());
                  }
                });
    all().forEach(10, r -> {}).await();
    end.run();

    assertEquals(List.of(95), rows);
  }

  @Test
  default void servesTwoCursorsAndStatementsOnOneConnection() {
    on().fill(30);
    var sql = new SqlText("SELECT n FROM reading ORDER BY id", List.of());
    Connection connection = on().database().connect().await();
    for (String begin : on().database().dialect().begin(TransactionMode.DEFAULT)) {
      connection.execute(begin).await();
    }
    var one = connection.open(sql, new Object[0], new FirstNumber()).await();
    var two = connection.open(sql, new Object[0], new FirstNumber()).await();

    assertEquals(10, one.read(10).await().size());
    assertEquals(20, two.read(20).await().size());
    assertEquals(30, connection.query(sql, new Object[0], new FirstNumber()).await().size());
    assertEquals(20, one.read(20).await().size());
    assertEquals(List.of(), one.read(20).await());
    one.close().await();
    assertEquals(10, two.read(20).await().size());
    two.close().await();
    connection.execute(on().database().dialect().commit()).await();
    connection.release().await();

    assertEquals(0, on().lent());
  }

  /** Reads the first column. */
  record FirstNumber() implements RowReader<Integer> {
    @Override
    public Integer read(Row row) {
      return row.getInt(0);
    }

    @Override
    public String describe(int index) {
      return "n";
    }
  }
}
