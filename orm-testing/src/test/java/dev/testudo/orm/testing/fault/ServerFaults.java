package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Servers and connections that go away, also in silence, and more callers than connections. */
abstract class ServerFaults extends Bench {
  ServerFaults(Engine engine) {
    super(engine);
  }

  @Test
  void connectionsThatAreAllResetAtOnceAreReplaced() {
    List<String> violations = new ArrayList<>();
    for (int round = 0; round < ROUNDS * 3; round++) {
      String name = "a" + names.incrementAndGet() + "-";
      List<Future<?>> all =
          IntStream.range(0, AT_ONCE)
              .<Future<?>>mapToObj(i -> run(TransactionOptions.defaults().timeout(LIMIT), name, i))
              .toList();
      LockSupport.parkNanos(round * 700_000L);
      proxy.resetAll();
      for (int i = 0; i < AT_ONCE; i++) {
        ledger.await(name + i, all.get(i));
      }
      recover(name + "r");
      compare();
      List<String> wrong = ledger.takeViolations();
      table.add("RESET of all", 1, wrong.size());
      violations.addAll(wrong);
    }
    assertEquals(List.of(), violations);
  }

  @Test
  void whatATransactionInABlackHoleHasLockedIsFreeSoon() {
    String name = "b" + names.incrementAndGet() + "-";
    proxy.arm("COMMIT", Fault.BLACK_HOLE_BEFORE_SEND);
    ledger.await(name + "0", run(TransactionOptions.defaults().timeout(LIMIT), name, 0));

    var wallet = new WalletManager(direct).filter(w -> w.owner.eq("w0"));
    Future<Integer> other =
        direct.transaction(
            TransactionOptions.defaults().timeout(Duration.ofSeconds(10)),
            tx -> wallet.update(w -> w.balance.set(w.balance.plus(0L))));
    ledger.await("other", other.map(rows -> rows));

    assertEquals(Ledger.Told.DONE, ledger.of("other"));
    assertEquals(Ledger.Told.UNKNOWN, ledger.of(name + "0"));
    proxy.heal();
    assertEquals(List.of(), ledger.takeViolations());
    table.add("locks in a black hole", 1, 0);
  }

  @Test
  void aSessionThatTheServerEndsIsReplaced() {
    List<String> violations = new ArrayList<>();
    for (int round = 0; round < ROUNDS * 2; round++) {
      String name = "k" + names.incrementAndGet() + "-";
      boolean early = round % 2 == 0;
      var attempts = new AtomicInteger();
      ledger.await(
          name + "0",
          orm.transaction(
              TransactionOptions.defaults().timeout(LIMIT.multipliedBy(4)).retries(2),
              tx ->
                  orm.sql("main")
                      .query(sessionNumber())
                      .scalar(Long.class)
                      .compose(
                          session -> {
                            if (attempts.incrementAndGet() > 1) {
                              return store(name, 0);
                            }
                            return early
                                ? kill(session).compose(killed -> store(name, 0))
                                : store(name, 0).compose(stored -> kill(session));
                          })));
      if (early && ledger.of(name + "0") != Ledger.Told.DONE) {
        ledger.violated("a session that was ended was not made up for by a retry");
      }
      recover(name + "r");
      compare();
      List<String> wrong = ledger.takeViolations();
      table.add("session ended by the server", 1, wrong.size());
      violations.addAll(wrong);
    }
    assertEquals(List.of(), violations);
  }

  @Test
  void aServerThatWasGoneIsUsedAgain() {
    List<String> violations = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String name = "g" + names.incrementAndGet() + "-";
      proxy.goDown();
      List<Future<?>> all =
          IntStream.range(0, AT_ONCE)
              .<Future<?>>mapToObj(
                  // The loss is told by the network, not by a limit.
                  i -> run(TransactionOptions.defaults().retries(1), name, i))
              .toList();
      for (int i = 0; i < AT_ONCE; i++) {
        ledger.await(name + i, all.get(i));
        Throwable told = all.get(i).cause();
        if (!(told instanceof ConnectionException)) {
          ledger.violated("not told of the loss: " + all.get(i));
        }
      }
      proxy.comeUp();
      recover(name + "r");
      compare();
      List<String> wrong = ledger.takeViolations();
      table.add("server gone and back", 1, wrong.size());
      violations.addAll(wrong);
    }
    assertEquals(List.of(), violations);
  }

  @Test
  void connectionsThatDiedInSilenceAreReplacedBeforeTheyAreUsed() {
    Orm pinging = Orm.init(config(through, true)).await();
    try {
      var letters = new LetterManager(pinging);
      Future.all(
              IntStream.range(0, AT_ONCE)
                  .mapToObj(i -> pinging.transaction(tx -> letters.count()))
                  .toList())
          .await();
      proxy.darkenAll();

      long counted = awaitShortly(letters.count());
      long inside = awaitShortly(pinging.transaction(tx -> letters.count()));

      assertEquals(new LetterManager(direct).count().await(), counted);
      assertEquals(counted, inside);
      table.add("dead connections with pre_ping", 1, 0);
    } finally {
      proxy.heal();
      pinging.close().await();
    }
  }

  private static <T> T awaitShortly(Future<T> future) {
    try {
      return future.await(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer within 10 s", e);
    }
  }

  private String sessionNumber() {
    return engine == Engine.POSTGRES
        ? "SELECT CAST(pg_backend_pid() AS bigint)"
        : "SELECT CONNECTION_ID()";
  }

  private Future<Integer> kill(long session) {
    var sql = direct.sql("main");
    return engine == Engine.POSTGRES
        ? sql.query("SELECT pg_terminate_backend(" + session + ")").json().map(List::size)
        : sql.execute("KILL CONNECTION " + session);
  }

  @Test
  void aThousandWaitForFourConnections() {
    String name = "t" + names.incrementAndGet() + "-";
    var letters = new LetterManager(orm);
    Function<Integer, Future<?>> one =
        i -> orm.transaction(tx -> letters.create(new Letter(name + i)).map(done -> i));

    List<Future<?>> all = IntStream.range(0, 1000).<Future<?>>mapToObj(one::apply).toList();
    Future.join(all).otherwiseEmpty().toCompletionStage().toCompletableFuture().join();

    List<String> untyped =
        all.stream()
            .filter(Future::failed)
            .map(Future::cause)
            .filter(e -> !(e instanceof OrmException))
            .map(Throwable::toString)
            .toList();
    assertEquals(List.of(), untyped);
    long done = all.stream().filter(Future::succeeded).count();
    long stored = new LetterManager(direct).filter(l -> l.text.startsWith(name)).count().await();
    assertEquals(done, stored);
    assertTrue(done > 100, done + " of 1000");
    awaitIdlePool();
    new LetterManager(direct).filter(l -> l.text.startsWith(name)).delete().await();
    assertEquals(List.of(), ledger.takeViolations());
    table.add("1,000 waiters", 1, 0);
  }
}
