package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.CommitOutcomeUnknownException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Callers that give up, that are too many, and whose clock jumps. */
abstract class CallerFaults extends ConflictFaults {
  private static final int WAITS = 5;

  CallerFaults(Engine engine) {
    super(engine);
  }

  /** Interrupted before the wait of a number: 0 is the first, WAITS is that for the COMMIT. */
  private void interruptAt(int wait, String text) {
    var waits = new int[1];
    Runnable next =
        () -> {
          if (waits[0]++ == wait) {
            Thread.currentThread().interrupt();
          }
        };
    try {
      next.run();
      orm.transactionBlocking(
          tx -> {
            next.run();
            new LetterManager(orm).count().await();
            next.run();
            store(text, 0).await();
            next.run();
            orm.transaction(in -> new LetterManager(in).count()).await();
            next.run();
            new LetterManager(orm).count().await();
            next.run();
            return null;
          });
      ledger.told(text + "0", Ledger.Told.DONE);
    } catch (CommitOutcomeUnknownException e) {
      ledger.told(text + "0", Ledger.Told.UNKNOWN);
    } catch (Throwable e) {
      ledger.told(text + "0", Ledger.Told.FAILED);
    }
    if (!Thread.interrupted()) {
      ledger.violated(text + ": the interrupt was lost at " + wait);
    }
  }

  /** What the faults are about: without, none would ever hit a statement of several rows. */
  @Test
  void lettersOfSomeRoundsGoAsOneStatement() {
    List<String> sent =
        Together.sent(
            orm,
            () -> orm.transaction(tx -> store("n2-", 0).compose(n -> undone())).otherwiseEmpty());

    // MySQL has no RETURNING, so that each letter goes by itself to get its key.
    int inserts = engine == Engine.MYSQL ? 4 : 1;
    assertEquals(
        inserts, sent.stream().filter(sql -> sql.contains("INSERT")).count(), sent::toString);
    compare();
  }

  private static Future<Integer> undone() {
    return Future.failedFuture(new IllegalStateException("undone"));
  }

  @Test
  void aThreadThatIsInterruptedAtAnyWaitIsToldTheTruth() {
    List<String> violations = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int wait = 0; wait <= WAITS; wait++) {
        interruptAt(wait, "i" + names.incrementAndGet() + "-");
        awaitIdlePool();
        compare();
        violations.addAll(table.add("interrupted at wait " + wait, ledger.takeViolations()));
      }
    }
    assertEquals(List.of(), violations);
  }

  @Test
  void aThreadThatIsInterruptedAtAnyMomentIsToldTheTruth() throws InterruptedException {
    List<String> violations = new ArrayList<>();
    for (int round = 0; round < ROUNDS * 4; round++) {
      String name = "j" + names.incrementAndGet() + "-";
      var thread = new Thread(() -> interruptAt(Integer.MAX_VALUE, name));
      thread.start();
      TimeUnit.MICROSECONDS.sleep(round * 137L % 4000);
      thread.interrupt();
      thread.join();
      awaitIdlePool();
      compare();
      // Whether the interrupt comes before the end is not known here.
      ledger.forgive("the interrupt was lost");
      violations.addAll(table.add("interrupted at any moment", ledger.takeViolations()));
    }
    assertEquals(List.of(), violations);
  }

  @Test
  void aThousandWaitersAreAllTold() {
    List<String> violations = new ArrayList<>();
    for (int round = 0; round < Math.max(1, ROUNDS / 10); round++) {
      String name = "q" + names.incrementAndGet() + "-";
      List<Future<?>> all =
          IntStream.range(0, 1000)
              .<Future<?>>mapToObj(
                  i -> orm.transaction(tx -> new LetterManager(orm).create(new Letter(name + i))))
              .toList();
      Future.join(all).otherwiseEmpty().await();
      all.stream()
          .filter(Future::failed)
          .map(Future::cause)
          .filter(e -> !(e instanceof OrmException))
          .forEach(e -> ledger.violated("untyped: " + e));
      awaitIdlePool();
      long done = all.stream().filter(Future::succeeded).count();
      var written = new LetterManager(direct).filter(l -> l.text.startsWith(name));
      long there = written.count().await();
      if (done != there) {
        ledger.violated(done + " acknowledged, but " + there + " there");
      }
      written.delete().await();
      violations.addAll(table.add("1,000 waiters", ledger.takeViolations()));
    }
    assertEquals(List.of(), violations);
  }

  @Test
  void aClockThatJumpsDisturbsNothing() {
    Orm steady = orm;
    List<String> violations = new ArrayList<>();
    orm = Orm.init(config(url, false).clock(new Jumping())).await();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        String name = "z" + names.incrementAndGet() + "-";
        var options = TransactionOptions.defaults().timeout(Duration.ofSeconds(20));
        List<Future<?>> all =
            IntStream.range(0, AT_ONCE).<Future<?>>mapToObj(i -> run(options, name, i)).toList();
        for (int i = 0; i < AT_ONCE; i++) {
          ledger.await(name + i, all.get(i));
          if (ledger.of(name + i) != Ledger.Told.DONE) {
            ledger.violated("failed: " + all.get(i).cause());
          }
        }
        awaitIdlePool();
        compare();
        violations.addAll(table.add("clock that jumps", ledger.takeViolations()));
      }
    } finally {
      orm.close().await();
      orm = steady;
    }
    assertEquals(List.of(), violations);
  }

  /** Goes on by up to a month, or back. */
  private static final class Jumping extends Clock {
    private final Random random = new Random(7);

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public synchronized Instant instant() {
      return Instant.parse("2024-02-29T23:59:59.999999Z")
          .plusSeconds(random.nextInt(5_000_000) - 2_500_000L);
    }
  }
}
