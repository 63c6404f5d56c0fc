package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that are killed while they write to a database in their own process. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class ProcessCrashFaultTest {
  private static final int CRASHES = Math.max(1, LedgerBench.ROUNDS / 4);

  @TempDir Path directory;

  @AfterAll
  static void write() {
    FaultTable.write();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "SQLITE"})
  void whatWasConfirmedIsInTheFile(Engine engine) throws IOException {
    String url =
        (engine == Engine.H2 ? "h2:file:" : "sqlite://") + directory.resolve(engine.key() + ".db");
    var table = new FaultTable(engine.key());
    var violations = new ArrayList<String>();
    onDatabase(
        url,
        orm -> {
          orm.generateSchemas().await();
          new WalletManager(orm).create(new Wallet("w0", 0)).await();
        });
    var ledger = new Ledger();
    for (int round = 0; round < CRASHES; round++) {
      runAndKill(url, "p" + round + "-", 30 + round * 7, ledger);
      onDatabase(url, orm -> compare(orm, ledger));
      violations.addAll(table.add("program killed", ledger.takeViolations()));
    }
    assertEquals(List.of(), violations);
  }

  /** Kills it when it has been told of so many letters. */
  private static void runAndKill(String url, String prefix, int letters, Ledger ledger)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var program =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                CrashedProgram.class.getName(),
                url,
                prefix)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int told = 0;
    try (BufferedReader out = program.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String text = line.substring(line.indexOf(' ') + 1);
        boolean done = line.startsWith("told");
        ledger.told(text, done ? Ledger.Told.DONE : Ledger.Told.UNKNOWN);
        if (done && ++told == letters) {
          // Not by the process itself, which would close its output before it is read.
          program.toHandle().destroyForcibly();
        }
      }
    }
    program.onExit().join();
    if (told < letters) {
      ledger.violated("the program ended by itself after " + told + " letters");
    }
  }

  private static void compare(Orm orm, Ledger ledger) {
    Map<String, Long> rows =
        new LetterManager(orm)
            .all().list().await().stream()
                .collect(Collectors.groupingBy(l -> l.text, Collectors.counting()));
    ledger.compare(rows, new WalletManager(orm).get(w -> w.owner.eq("w0")).await().balance);
  }

  private static void onDatabase(String url, java.util.function.Consumer<Orm> work) {
    Orm orm = Orm.init(LedgerBench.config(url, false)).await();
    try {
      work.accept(orm);
    } finally {
      orm.close().await();
    }
  }
}
