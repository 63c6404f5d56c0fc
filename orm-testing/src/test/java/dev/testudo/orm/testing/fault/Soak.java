package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * All engines at full load for as long as {@code -Dorm.soak.seconds} says. Run by name only: {@code
 * -Dtest=Soak}. Leaves what it measured in {@code target/faults/soak.md}.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
final class Soak {
  private static final long SECONDS = Integer.getInteger("orm.soak.seconds", 600);
  private static final int CALLERS = 6;
  private static final int LOOKS = 20;

  private final List<Load> loads = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void memoryThreadsAndConnectionsStayTheSame() throws Exception {
    for (Engine engine : List.of(Engine.H2, Engine.SQLITE, Engine.POSTGRES, Engine.MARIADB)) {
      loads.add(new Load(engine));
    }
    List<Future<Void>> callers = loads.stream().flatMap(load -> load.start().stream()).toList();
    List<long[]> seen = new ArrayList<>();
    for (int look = 0; look < LOOKS; look++) {
      TimeUnit.MILLISECONDS.sleep(SECONDS * 1000 / LOOKS);
      seen.add(new long[] {usedKilobytes(), Thread.activeCount(), done(), failed()});
    }
    over.set(true);
    Future.all(callers).await(60, TimeUnit.SECONDS);
    write(seen);
    loads.forEach(Load::check);

    // The first looks are of a program that still warms up.
    long early =
        seen.subList(LOOKS / 4, LOOKS / 2).stream().mapToLong(l -> l[0]).min().orElseThrow();
    long late =
        seen.subList(LOOKS * 3 / 4, LOOKS).stream().mapToLong(l -> l[0]).min().orElseThrow();
    assertTrue(late < early * 1.15 + 4096, "from " + early + " to " + late + " KiB");
    assertTrue(
        seen.get(LOOKS - 1)[1] <= seen.get(LOOKS / 4)[1] + 4, "threads: " + seen.get(LOOKS - 1)[1]);
  }

  private long done() {
    return loads.stream().mapToLong(load -> load.done.get()).sum();
  }

  private long failed() {
    return loads.stream().mapToLong(load -> load.failed.get()).sum();
  }

  private static long usedKilobytes() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(20);
      Runtime jvm = Runtime.getRuntime();
      least = Math.min(least, (jvm.totalMemory() - jvm.freeMemory()) / 1024);
    }
    return least;
  }

  private void write(List<long[]> seen) throws IOException {
    var text = new StringBuilder("| s | KiB used | threads | operations | of them rolled back |\n");
    text.append("|---|---|---|---|---|\n");
    for (int i = 0; i < seen.size(); i++) {
      long[] look = seen.get(i);
      text.append(
          "| %d | %d | %d | %d | %d |\n"
              .formatted((i + 1) * SECONDS / LOOKS, look[0], look[1], look[2], look[3]));
    }
    loads.forEach(
        load ->
            text.append(
                "| %s | | | %d | %d |\n"
                    .formatted(load.engine.key(), load.done.get(), load.failed.get())));
    Path folder = Files.createDirectories(Path.of("target", "faults"));
    Files.writeString(folder.resolve("soak.md"), text);
  }

  /** The callers of one engine. */
  private final class Load {
    private final Engine engine;
    private final Orm orm;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong moved = new AtomicLong();

    Load(Engine engine) {
      this.engine = engine;
      orm =
          Orm.init(
                  OrmConfig.builder()
                      .connection(
                          "main",
                          c ->
                              c.url(TestServers.of(engine).newDatabase("soak"))
                                  .pool(
                                      p ->
                                          p.maxSize(4)
                                              .acquireTimeout(Duration.ofSeconds(60))
                                              .maxLifetime(Duration.ofSeconds(5))))
                      .app(
                          "mail",
                          a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("main"))
                      .build())
              .await();
      orm.generateSchemas().await();
      for (int i = 0; i < CALLERS; i++) {
        new WalletManager(orm).create(new Wallet("w" + i, 0)).await();
      }
    }

    List<Future<Void>> start() {
      return IntStream.range(0, CALLERS).mapToObj(i -> next(i, 0)).toList();
    }

    private Future<Void> next(int caller, int turn) {
      // A future that is made of the next one for ever would itself be a growing chain.
      Promise<Void> ended = Promise.promise();
      loop(caller, turn, ended);
      return ended.future();
    }

    private void loop(int caller, int turn, Promise<Void> ended) {
      if (over.get()) {
        ended.complete();
        return;
      }
      operation(caller, turn)
          .onComplete(
              (value, failure) -> {
                done.incrementAndGet();
                if (failure != null) {
                  failed.incrementAndGet();
                }
                loop(caller, turn + 1, ended);
              });
    }

    private Future<?> operation(int caller, int turn) {
      var wallets = new WalletManager(orm);
      var letters = new LetterManager(orm);
      var options = TransactionOptions.defaults().retries(10).timeout(Duration.ofSeconds(60));
      return switch (turn % 6) {
        case 0 ->
            orm.transaction(
                    options,
                    tx ->
                        letters
                            .create(new Letter("s" + caller))
                            .compose(made -> add(wallets, caller)))
                .onSuccess(rows -> moved.incrementAndGet());
        case 1 -> letters.filter(l -> l.text.eq("s" + caller)).limit(50).list();
        case 2 ->
            orm.transaction(
                options, tx -> add(wallets, caller).compose(rows -> Future.failedFuture("no")));
        case 3 -> letters.all().limit(200).forEach(40, letter -> {});
        case 4 ->
            orm.transaction(
                options,
                tx ->
                    orm.transaction(in -> wallets.create(new Wallet("w" + caller, 1)))
                        .otherwiseEmpty()
                        .compose(taken -> wallets.count()));
        default -> letters.filter(l -> l.text.eq("s" + caller)).delete();
      };
    }

    private Future<Integer> add(WalletManager wallets, int caller) {
      return wallets
          .filter(w -> w.owner.eq("w" + caller))
          .update(w -> w.balance.set(w.balance.plus(1L)));
    }

    void check() {
      long counted =
          new WalletManager(orm).all().list().await().stream().mapToLong(w -> w.balance).sum();
      assertEquals(moved.get(), counted, engine.key());
      assertEquals(0, orm.poolUse("main").lent(), engine.key());
      orm.close().await();
    }
  }
}
