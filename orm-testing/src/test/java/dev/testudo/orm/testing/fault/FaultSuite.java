package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.dialect.TransactionMode;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServer;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.testing.transaction.model.WalletModel;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Transactions through a network that fails at each of their steps. Each writes a row and counts it
 * in another; what their callers were told is compared with what the database has.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class FaultSuite {
  /** How often each fault is tried at each step; the build tries a few, a long run many. */
  private static final int ROUNDS = Integer.getInteger("orm.fault.rounds", 2);

  private static final int AT_ONCE = 4;
  private static final Duration LIMIT = Duration.ofMillis(700);

  private final Engine engine;
  private final FaultTable table;
  private final Ledger ledger = new Ledger();
  private final AtomicInteger names = new AtomicInteger();
  private Proxy proxy;
  private Orm direct;
  private Orm orm;

  FaultSuite(Engine engine) {
    this.engine = engine;
    this.table = new FaultTable(engine.key());
  }

  @BeforeAll
  void open() throws IOException {
    TestServer server = TestServers.of(engine);
    proxy = new Proxy(server.port());
    String url = server.newDatabase("fault");
    direct = Orm.init(config(url)).await();
    direct.generateSchemas().await();
    for (int i = 0; i < AT_ONCE; i++) {
      new WalletManager(direct).create(new Wallet("w" + i, 0)).await();
    }
    String through =
        url.replaceFirst("@[^/]*/", "@127.0.0.1:" + proxy.port() + "/");
    orm = Orm.init(config(through)).await();
  }

  private static OrmConfig config(String url) {
    return OrmConfig.builder()
        .connection("main", c -> c.url(url).pool(p -> p.maxSize(AT_ONCE)))
        .app("mail", a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("main"))
        .build();
  }

  @AfterAll
  void close() throws IOException {
    table.write();
    for (Orm each : new Orm[] {orm, direct}) {
      if (each != null) {
        each.close().await();
      }
    }
    proxy.close();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void noTransactionIsLostOrHalfDone(Fault fault) {
    List<String> violations = new ArrayList<>();
    for (Step step : Step.values()) {
      for (int round = 0; round < ROUNDS; round++) {
        List<String> wrong = round(step, fault, round % 2 == 0 ? 0 : 3, 4);
        wrong.forEach(each -> violations.add(step + ": " + each));
        table.add(fault + " at " + step, 1, wrong.size());
      }
    }
    assertEquals(List.of(), violations);
  }

  private List<String> round(Step step, Fault fault, int retries, int moreTries) {
    String name = "f" + names.incrementAndGet() + "-";
    int before = proxy.faults();
    proxy.arm(text(step, name + "0"), fault);
    TransactionOptions options = TransactionOptions.defaults().timeout(LIMIT).retries(retries);
    List<Future<?>> all =
        IntStream.range(0, AT_ONCE).<Future<?>>mapToObj(i -> run(options, name, i)).toList();
    for (int i = 0; i < AT_ONCE; i++) {
      ledger.await(name + i, all.get(i));
    }
    // On a busy machine the time can be over before the step is reached.
    boolean happened = proxy.faults() > before;
    if (!happened && moreTries == 0) {
      ledger.violated("the fault did not happen");
    }
    if (happened && retries > 0 && step != Step.COMMIT && ledger.of(name + "0") != Ledger.Told.DONE) {
      boolean reset = fault == Fault.RESET_BEFORE_SEND || fault == Fault.RESET_AFTER_SEND;
      if (reset) {
        ledger.violated("a lost connection was not made up for by a retry");
      }
    }
    proxy.heal();
    recover(name + "r");
    compare();
    List<String> wrong = ledger.takeViolations();
    return happened || moreTries == 0 || !wrong.isEmpty()
        ? wrong
        : round(step, fault, retries, moreTries - 1);
  }

  private String text(Step step, String name) {
    List<String> begin = orm.route(WalletModel.MODEL).dialect().begin(TransactionMode.DEFAULT);
    return switch (step) {
      case BEGIN -> begin.get(begin.size() - 1);
      case WORK -> name;
      case COMMIT -> "COMMIT";
    };
  }

  /** Stores a letter and counts it: one without the other would be half a transaction. */
  private Future<?> run(TransactionOptions options, String name, int worker) {
    return orm.transaction(options, tx -> store(name, worker));
  }

  private Future<Integer> store(String name, int worker) {
    return new LetterManager(orm)
        .create(new Letter(name + worker))
        .compose(
            stored ->
                new WalletManager(orm)
                    .filter(w -> w.owner.eq("w" + worker))
                    .update(w -> w.balance.set(w.balance.plus(1L))));
  }

  /** The pool is whole again, and works within seconds. */
  private void recover(String name) {
    awaitIdlePool();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    boolean works = false;
    for (int i = 0; !works && System.nanoTime() < end; i++) {
      String text = name + i;
      ledger.await(text + "0", run(TransactionOptions.defaults().timeout(LIMIT), text, 0));
      works = ledger.of(text + "0") == Ledger.Told.DONE;
    }
    if (!works) {
      ledger.violated("no transaction succeeded within 10 s of the fault's end");
    }
  }

  private void awaitIdlePool() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (orm.poolUse("main").lent() + orm.poolUse("main").waiting() > 0
        && System.nanoTime() < end) {
      Thread.yield();
    }
    if (orm.poolUse("main").lent() + orm.poolUse("main").waiting() > 0) {
      ledger.violated("connections that nobody gave back: " + orm.poolUse("main"));
    }
  }

  private void compare() {
    Map<String, Long> rows =
        new LetterManager(direct)
            .all().list().await().stream()
                .collect(Collectors.groupingBy(l -> l.text, Collectors.counting()));
    long counted =
        new WalletManager(direct).all().list().await().stream().mapToLong(w -> w.balance).sum();
    ledger.compare(rows, counted);
  }

  @Test
  void connectionsThatAreAllResetAtOnceAreReplaced() {
    List<String> violations = new ArrayList<>();
    for (int round = 0; round < ROUNDS * 3; round++) {
      String name = "a" + names.incrementAndGet() + "-";
      List<Future<?>> all =
          IntStream.range(0, AT_ONCE)
              .<Future<?>>mapToObj(
                  i -> run(TransactionOptions.defaults().timeout(LIMIT), name, i))
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
