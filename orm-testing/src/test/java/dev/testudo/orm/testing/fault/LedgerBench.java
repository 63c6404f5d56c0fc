package dev.testudo.orm.testing.fault;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.OperationalException;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServer;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Transactions, and what their callers were told beside what the database has. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class LedgerBench {
  /** How often each fault is tried at each step; the build tries a few, a long run many. */
  static final int ROUNDS = Integer.getInteger("orm.fault.rounds", 2);

  static final int AT_ONCE = 4;
  private static final List<String> ALONE = List.of("");
  private static final List<String> TOGETHER = List.of("", "a", "b", "c");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  static final Duration LIMIT = Duration.ofMillis(700);

  final Engine engine;
  final FaultTable table;
  final Ledger ledger = new Ledger();
  final AtomicInteger names = new AtomicInteger();
  String url;
  Orm direct;
  Orm orm;

  LedgerBench(Engine engine) {
    this.engine = engine;
    this.table = new FaultTable(engine.key());
  }

  @BeforeAll
  void open() throws IOException {
    url = server().newDatabase("fault");
    direct = Orm.init(config(url, false)).await();
    direct.generateSchemas().await();
    for (int i = 0; i < AT_ONCE; i++) {
      new WalletManager(direct).create(new Wallet("w" + i, 0)).await();
    }
    orm = Orm.init(config(way(url), false)).await();
  }

  /** How the transactions reach the database. */
  String way(String direct) throws IOException {
    return direct;
  }

  /** Where the database is. */
  TestServer server() {
    return TestServers.of(engine);
  }

  static OrmConfig config(String url, boolean prePing) {
    return OrmConfig.builder()
        .connection(
            "main", c -> c.url(url + lockLimit(url)).pool(p -> p.maxSize(AT_ONCE).prePing(prePing)))
        .app("mail", a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("main"))
        .build();
  }

  /** A statement inside this process gives up its wait for a lock long before tests do. */
  private static String lockLimit(String url) {
    if (url.startsWith("h2:")) {
      return "?lock_timeout=3s";
    }
    return url.startsWith("sqlite:") ? "?busy_timeout=3s" : "";
  }

  @AfterAll
  void close() throws IOException {
    FaultTable.write();
    for (Orm each : new Orm[] {orm, direct}) {
      if (each != null) {
        each.close().await();
      }
    }
  }

  /** Stores a letter and counts it: one without the other would be half a transaction. */
  Future<?> run(TransactionOptions options, String name, int worker) {
    return orm.transaction(options, tx -> store(name, worker));
  }

  /** In some rounds several letters are issued together, which go as one statement. */
  Future<Integer> store(String name, int worker) {
    var letters = new LetterManager(orm);
    List<String> texts = isTogether(name) ? TOGETHER : ALONE;
    List<Future<?>> stored = new ArrayList<>();
    for (String end : texts) {
      stored.add(letters.create(new Letter(name + worker + end)));
    }
    return Future.all(stored)
        .compose(
            all ->
                new WalletManager(orm)
                    .filter(w -> w.owner.eq("w" + worker))
                    .update(w -> w.balance.set(w.balance.plus(texts.size()))));
  }

  /** Two names of four, so that neither goes with what else every second round does. */
  static boolean isTogether(String name) {
    Matcher number = NUMBER.matcher(name);
    return number.find() && Integer.parseInt(number.group()) / 2 % 2 == 1;
  }

  /** The pool is whole again, and works within seconds. */
  void recover(String name) {
    awaitIdlePool();
    awaitSuccess(name);
  }

  /** A transaction succeeds within seconds. */
  void awaitSuccess(String name) {
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

  /**
   * Waits until nobody has a connection. One look decides: what an interrupted caller has left may
   * still come to its turn afterwards, and gives its connection back as well.
   */
  void awaitIdlePool() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    PoolUse use = orm.poolUse("main");
    while (use.lent() + use.waiting() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
      use = orm.poolUse("main");
    }
    if (use.lent() + use.waiting() > 0) {
      ledger.violated("connections that nobody gave back: " + use);
    }
  }

  void compare() {
    Map<String, Long> rows =
        patiently(() -> new LetterManager(direct).all().list()).stream()
            .collect(Collectors.groupingBy(l -> l.text, Collectors.counting()));
    long counted =
        patiently(() -> new WalletManager(direct).all().list()).stream()
            .mapToLong(w -> w.balance)
            .sum();
    ledger.compare(rows, counted);
  }

  /** What an operation gives once the server is there again. */
  static <T> T patiently(Supplier<Future<T>> operation) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        return operation.get().await();
      } catch (OperationalException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }
}
