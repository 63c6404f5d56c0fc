package dev.testudo.orm.testing.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One million rows are streamed in by a JVM whose heap may have 64 MiB, and the heap stays flat.
 *
 * <p>{@code ./mvnw test -pl orm-testing -am -Dtest=MillionRows
 * -Dsurefire.failIfNoSpecifiedTests=false}
 */
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
            .inheritIO()
            .start();
    try {
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      assertEquals(0, ended ? process.exitValue() : -1, "the loader failed");
    } finally {
      process.destroy();
    }
  }
}
