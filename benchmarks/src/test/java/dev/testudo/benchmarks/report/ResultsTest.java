package dev.testudo.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.benchmarks.workload.Operation;
import dev.testudo.benchmarks.workload.Sample;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsTest {
  @TempDir Path folder;

  @Test
  void whatAProcessPrintsIsReadBack() throws IOException {
    var sample = new Sample(Operation.E, 10, true, 600, 1_000, 900, 70_000);
    Path file =
        Files.writeString(
            folder.resolve("figures.txt"),
            "fact a machine\nprocess H2 3 testudo\nstart 400\n"
                + sample.line()
                + "\nresident 2048\nfact a machine\n");

    Results results = Results.read(List.of(file));

    assertEquals(List.of("a machine"), results.facts());
    assertEquals(
        List.of(new Outcome(Engine.H2, Task.TEST_3, "testudo", sample)), results.outcomes());
    assertEquals(
        List.of(new Footprint(Engine.H2, Task.TEST_3, "testudo", 400, 2048)), results.footprints());
  }

  @Test
  void anythingElseIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("figures.txt"), "warning of a library\n");

    assertThrows(IllegalArgumentException.class, () -> Results.read(List.of(file)));
  }
}
