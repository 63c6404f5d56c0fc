package dev.testudo.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailuresTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.program().setErr(new PrintWriter(err)).execute(arguments);
  }

  private void told(String what, String command) {
    assertEquals(
        "Error: " + what + "\nTry: benchmarks " + command + " --help\n",
        err.toString().replace("\r\n", "\n"));
  }

  @Test
  void aTestThatIsNotThereIsRefusedBeforeAnythingRuns() {
    Path file = folder.resolve("figures.txt");

    int code = run("compare", "--tests", "1,9", "--engines", "H2", "--file", file.toString());

    assertEquals(2, code);
    told("There is no test 9; there are 1, 2, 3, bulk, bulk-indexed, mixed, relations", "compare");
    assertFalse(Files.exists(file));
  }

  @Test
  void aRunInWhichNobodyTakesPartIsRefused() {
    Path file = folder.resolve("figures.txt");

    int code =
        run(
            "compare",
            "--tests=relations",
            "--engines=H2",
            "--contenders=jdbc-floor",
            "--file=" + file);

    assertEquals(2, code);
    told("None of jdbc-floor runs relations on H2.", "compare");
    assertFalse(Files.exists(file));
  }

  @Test
  void numbersBelowOneAreRefused() {
    assertEquals(2, run("compile", "--models", "0"));

    told("--models and --rounds are at least 1", "compile");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    Path missing = folder.resolve("none.txt");

    assertEquals(1, run("report", missing.toString()));

    told("There is no file " + missing + ".", "report");
  }
}
