package dev.testudo.orm.testing.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One million rows are streamed in by a JVM whose heap may have 64 MiB, and the heap stays flat.
 *
 * <p>On two cores that others used, too: SQLite 8 s, PostgreSQL 12 s, MariaDB 13 s, with 8 to 12
 * MiB in use after collections all the time; H2, whose store shares the heap, 51 s and 19 to 25
 * MiB.
 *
 * <p>{@code ./mvnw test -pl orm-testing -am -Dtest=MillionRows
 * -Dsurefire.failIfNoSpecifiedTests=false}
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MillionRows {
  private static final int ROWS = 1_000_000;

  @TempDir Path folder;

  @Test
  void onPostgres() throws Exception {
    load(TestServers.of(Engine.POSTGRES).newDatabase("million"));
  }

  @Test
  void onMariaDb() throws Exception {
    load(TestServers.of(Engine.MARIADB).newDatabase("million"));
  }

  @Test
  void onSqlite() throws Exception {
    load("sqlite://" + folder.resolve("million.db"));
  }

  @Test
  void onH2() throws Exception {
    load("h2:file:" + folder.resolve("million"));
  }

  private void load(String url) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                MillionRowsLoader.class.getName(),
                url,
                Integer.toString(ROWS))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = process.inputReader(UTF_8)) {
      // Ends with the process, which JUnit's time limit ends if need be.
      String said = output.lines().collect(Collectors.joining("\n"));
      System.out.println(url.substring(0, url.indexOf(':')) + ": " + said);
      assertEquals(0, process.waitFor(), said);
    } finally {
      process.destroy();
    }
  }
}
