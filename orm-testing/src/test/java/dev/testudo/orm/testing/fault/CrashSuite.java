package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.OwnServer;
import dev.testudo.orm.testing.server.TestServer;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers and sessions that are killed while a transaction is at one of its steps. */
abstract class CrashSuite extends Bench {
  // A restart takes a second or two: the build tries the step that matters most.
  private static final boolean SHORT = ROUNDS <= 2;
  private static final List<Step> STEPS = SHORT ? List.of(Step.COMMIT) : List.of(Step.values());
  private static final int CRASHES = SHORT ? 1 : Math.max(1, ROUNDS / 4);

  private OwnServer own;

  CrashSuite(Engine engine) {
    super(engine);
  }

  @Override
  TestServer server() {
    own = OwnServer.start(engine);
    return own.server();
  }

  @Override
  @AfterAll
  void close() throws IOException {
    super.close();
    if (own != null) {
      own.close();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOW_BEFORE_SEND", "BLOW_AFTER_SEND", "BLOW_IN_ANSWER"})
  void aServerThatIsKilledKeepsItsWord(Fault fault) {
    List<String> violations = new ArrayList<>();
    for (Step step : STEPS) {
      for (int round = 0; round < CRASHES; round++) {
        List<String> wrong =
            round(step, fault, round % 2 == 0 ? 0 : 3, port -> own.kill(), own::startAgain, 3);
        wrong.forEach(each -> violations.add(step + ": " + each));
        table.add("server killed: " + fault + " at " + step, wrong);
      }
    }
    assertEquals(List.of(), violations);
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOW_BEFORE_SEND", "BLOW_AFTER_SEND", "BLOW_IN_ANSWER"})
  void aSessionThatIsKilledKeepsItsWord(Fault fault) {
    List<String> violations = new ArrayList<>();
    for (Step step : STEPS) {
      for (int round = 0; round < CRASHES * 2; round++) {
        List<String> wrong =
            round(step, fault, round % 2 == 0 ? 0 : 3, this::killSession, () -> {}, 3);
        wrong.forEach(each -> violations.add(step + ": " + each));
        table.add("session killed: " + fault + " at " + step, wrong);
      }
    }
    assertEquals(List.of(), violations);
  }

  private List<String> round(
      Step step, Fault fault, int retries, IntConsumer blow, Runnable repair, int moreTries) {
    String name = "c" + names.incrementAndGet() + "-";
    var fallen = new CountDownLatch(1);
    proxy.onBlow(
        port -> {
          blow.accept(port);
          fallen.countDown();
        });
    proxy.arm(text(step, name + "0"), fault);
    TransactionOptions options = TransactionOptions.defaults().timeout(LIMIT).retries(retries);
    List<Future<?>> all =
        IntStream.range(0, AT_ONCE).<Future<?>>mapToObj(i -> run(options, name, i)).toList();
    for (int i = 0; i < AT_ONCE; i++) {
      ledger.await(name + i, all.get(i));
    }
    proxy.heal();
    // Callers may be told before the blow has fallen; or it never falls, as no answer came.
    boolean happened = awaitShortly(fallen);
    if (happened) {
      repair.run();
    } else if (moreTries == 0) {
      ledger.violated("the fault did not happen");
    }
    recover(name + "r");
    compare();
    List<String> wrong = ledger.takeViolations();
    return happened || moreTries == 0 || !wrong.isEmpty()
        ? wrong
        : round(step, fault, retries, blow, repair, moreTries - 1);
  }

  private static boolean awaitShortly(CountDownLatch latch) {
    try {
      return latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The session of the connection that came from a port; on PostgreSQL a process. */
  private void killSession(int port) {
    var sql = direct.sql("main");
    if (engine == Engine.POSTGRES) {
      String backend = "SELECT CAST(pid AS bigint) FROM pg_stat_activity WHERE client_port = #{p}";
      long pid = patiently(() -> sql.query(backend, "p", port).scalar(Long.class));
      var process = ProcessHandle.of(pid).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
    } else {
      String session = "SELECT id FROM information_schema.processlist WHERE host LIKE #{h}";
      long number = patiently(() -> sql.query(session, "h", "%:" + port).scalar(Long.class));
      patiently(() -> sql.execute("KILL CONNECTION " + number));
    }
  }

  @Test
  void aServerThatIsKilledUnderLoadIsUsedAgain() {
    List<String> violations = new ArrayList<>();
    for (int round = 0; round < CRASHES; round++) {
      String name = "l" + names.incrementAndGet() + "-";
      var over = new AtomicBoolean();
      List<Thread> workers =
          IntStream.range(0, AT_ONCE).mapToObj(i -> worker(name + i + "-", i, over)).toList();
      pause();
      own.kill();
      own.startAgain();
      awaitSuccess(name + "r");
      pause();
      over.set(true);
      workers.forEach(CrashSuite::join);
      awaitIdlePool();
      compare();
      violations.addAll(table.add("server killed under load", ledger.takeViolations()));
    }
    assertEquals(List.of(), violations);
  }

  /** One transaction after the other; more of them at a time than there is one without load. */
  private Thread worker(String name, int worker, AtomicBoolean over) {
    var options = TransactionOptions.defaults().timeout(LIMIT);
    var thread =
        new Thread(
            () -> {
              for (int i = 0; !over.get(); i++) {
                String text = name + i + "-";
                ledger.await(text + worker, run(options, text, worker));
              }
            });
    thread.start();
    return thread;
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
