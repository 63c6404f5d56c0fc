package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.OwnServer;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases that take no more rows: because their disk is full, or because they are told so. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class DiskFaultTest {
  private static final int ROUNDS = Math.max(1, LedgerBench.ROUNDS / 2);
  private static final int MANY = 20_000;

  private final Ledger ledger = new Ledger();
  private final List<String> violations = new ArrayList<>();

  @AfterAll
  static void write() {
    FaultTable.write();
  }

  private static Future<?> store(Orm orm, String text) {
    return orm.transaction(
        tx ->
            new LetterManager(orm)
                .create(new Letter(text))
                .compose(
                    stored ->
                        new WalletManager(orm)
                            .filter(w -> w.owner.eq("w0"))
                            .update(w -> w.balance.set(w.balance.plus(1L)))));
  }

  private static Orm open(String url) {
    return Orm.init(LedgerBench.config(url, false)).await();
  }

  private static Orm create(String url) {
    Orm orm = open(url);
    orm.generateSchemas().await();
    new WalletManager(orm).create(new Wallet("w0", 0)).await();
    return orm;
  }

  private void compare(Orm orm) {
    Map<String, Long> rows =
        LedgerBench.patiently(() -> new LetterManager(orm).all().list()).stream()
            .collect(Collectors.groupingBy(l -> l.text, Collectors.counting()));
    var wallet = LedgerBench.patiently(() -> new WalletManager(orm).get(w -> w.owner.eq("w0")));
    ledger.compare(rows, wallet.balance);
  }

  /** Stores until one fails, or all have succeeded. */
  private boolean storeUntilOneFails(Orm orm, String name) {
    for (int i = 0; i < MANY; i++) {
      ledger.await(name + i, store(orm, name + i));
      if (ledger.of(name + i) != Ledger.Told.DONE) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void aFullDiskIsToldAndRoomIsUsedAgain(Engine engine) throws IOException {
    var table = new FaultTable(engine.key());
    try (SmallDisk disk = SmallDisk.mount()) {
      Orm orm = create(url(engine, disk));
      moveToDisk(engine, orm, disk);
      for (int round = 0; round < ROUNDS; round++) {
        String name = "f" + round + "-";
        disk.fill();
        if (!storeUntilOneFails(orm, name)) {
          ledger.violated("nothing failed on a full disk");
        }
        disk.makeRoom();
        LedgerBench.patiently(() -> store(orm, "a" + System.nanoTime() % 1_000_000_000));
        compare(orm);
        violations.addAll(table.add("full disk", ledger.takeViolations()));
      }
      if (engine == Engine.POSTGRES || engine == Engine.MARIADB) {
        orm.sql("main").execute("DROP TABLE letter").await();
      }
      if (engine == Engine.POSTGRES) {
        orm.sql("main").execute("DROP TABLESPACE small").await();
      }
      orm.close().await();
    }
    assertEquals(List.of(), violations);
  }

  private static String url(Engine engine, SmallDisk disk) {
    return switch (engine) {
      case H2 -> "h2:file:" + disk.path("h2");
      case SQLITE -> "sqlite://" + disk.path("sqlite.db");
      default -> TestServers.of(engine).newDatabase("disk");
    };
  }

  private static void moveToDisk(Engine engine, Orm orm, SmallDisk disk) throws IOException {
    var sql = orm.sql("main");
    if (engine == Engine.POSTGRES) {
      Files.createDirectory(disk.path("space"));
      sql.execute("CREATE TABLESPACE small LOCATION '" + disk.path("space") + "'").await();
      sql.execute("ALTER TABLE letter SET TABLESPACE small").await();
    } else if (engine == Engine.MARIADB) {
      String table =
          sql.query("SHOW CREATE TABLE letter").json().await().get(0).getString("Create Table");
      sql.execute("DROP TABLE letter").await();
      sql.execute(table + " DATA DIRECTORY='" + disk.path("") + "'").await();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB"})
  void aServerThatTakesNoChangesSaysSo(Engine engine) throws IOException {
    var table = new FaultTable(engine.key());
    try (OwnServer server = OwnServer.start(engine)) {
      String url = server.server().newDatabase("readonly");
      Orm direct = create(url);
      for (int round = 0; round < ROUNDS; round++) {
        String name = "r" + round + "-";
        restrict(engine, direct, true);
        Orm restricted = open(url);
        for (int i = 0; i < LedgerBench.AT_ONCE; i++) {
          ledger.await(name + i, store(restricted, name + i));
          if (ledger.of(name + i) != Ledger.Told.FAILED) {
            ledger.violated("a change was taken: " + name + i);
          }
        }
        restricted.close().await();
        restrict(engine, direct, false);
        Orm free = open(url);
        ledger.await(name + "f", store(free, name + "f"));
        if (ledger.of(name + "f") != Ledger.Told.DONE) {
          ledger.violated("no change is taken again");
        }
        compare(free);
        free.close().await();
        violations.addAll(table.add("read-only server", ledger.takeViolations()));
      }
      direct.close().await();
    }
    assertEquals(List.of(), violations);
  }

  private static void restrict(Engine engine, Orm orm, boolean on) {
    var sql = orm.sql("main");
    if (engine == Engine.POSTGRES) {
      sql.execute("ALTER SYSTEM SET default_transaction_read_only = " + (on ? "on" : "off"))
          .await();
      sql.query("SELECT pg_reload_conf() AS v").json().await();
      // It takes effect when the server has read it.
      var asked = sql.query("SELECT current_setting('default_transaction_read_only') AS v");
      while (!asked.json().await().get(0).getString("v").equals(on ? "on" : "off")) {
        LockSupport.parkNanos(5_000_000);
      }
    } else {
      sql.execute("SET GLOBAL tx_read_only = " + (on ? 1 : 0)).await();
    }
  }
}
