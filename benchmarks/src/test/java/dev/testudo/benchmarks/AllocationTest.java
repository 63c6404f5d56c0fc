package dev.testudo.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.benchmarks.mapped.TestudoContender;
import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.Operation;
import dev.testudo.benchmarks.workload.Pass;
import dev.testudo.benchmarks.workload.Sample;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.benchmarks.workload.Workload;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a row allocates that is read with many others, or written by itself, next to JDBC by hand on
 * the same database inside this process. Bytes are counted and no time is taken.
 */
final class AllocationTest {
  private static final Workload WORK = new Workload(250, 1);

  @Test
  void aRowOfFourColumnsAllocatesHardlyMoreThanByHand() throws Exception {
    isBounded(Task.TEST_1, Map.of(Operation.D, 1.15, Operation.G, 1.18, Operation.H, 1.21));
  }

  /** What the engine allocates for a write, in this process, is in both. */
  @Test
  void aRowThatIsWrittenAllocatesNotMuchMoreThanByHand() throws Exception {
    isBounded(
        Task.TEST_1,
        Map.of(
            Operation.A, 1.15,
            Operation.B, 1.05,
            Operation.I, 1.14,
            Operation.J, 1.21,
            Operation.K, 0.98));
  }

  /** Tuples are partial objects there: no record has 36 components. */
  @Test
  void aRowOf36ColumnsAllocatesHardlyMoreThanByHand() throws Exception {
    isBounded(Task.TEST_3, Map.of(Operation.D, 1.17, Operation.G, 1.15, Operation.H, 1.20));
  }

  /**
   * The bounds are the most that was read on Java 17 and 25, and some 2 % more. Tests run here with
   * the quick compiler of the JVM alone, so that it does not depend on what was compiled by when
   * how many objects there are.
   */
  private static void isBounded(Task task, Map<Operation, Double> bounds) throws Exception {
    List<Sample> byHand = samples("jdbc-floor", task);
    List<Sample> mapped = samples("testudo", task);
    bounds.forEach(
        (operation, bound) -> {
          double ratio = bytesPerRow(mapped, operation) / bytesPerRow(byHand, operation);
          assertTrue(
              ratio <= bound,
              () -> operation + " allocates " + ratio + " times the bytes of JDBC, not " + bound);
        });
  }

  /** The least of some passes: what is allocated once, for classes and plans, is not the rows'. */
  private static double bytesPerRow(List<Sample> samples, Operation operation) {
    return samples.stream()
        .filter(sample -> sample.operation() == operation)
        .mapToDouble(Sample::bytesPerRow)
        .min()
        .orElseThrow();
  }

  private static List<Sample> samples(String title, Task task) throws Exception {
    String database = TestServers.of(Engine.H2).newDatabase("journal");
    // Which statements an event loop runs itself depends on their time, and the bytes on that.
    String url = title.equals("testudo") ? database + "?caller_runs=never" : database;
    List<String> schema = TestudoContender.schema(url, task);
    var setup = new Setup(Engine.H2, url, task.shape(), 1, schema);
    List<Sample> samples = new ArrayList<>();
    try (Contender contender = OwnContenders.OPENINGS.get(title).open(setup)) {
      contender.run(schema);
      for (int pass = 0; pass < 2; pass++) {
        Pass.of(task, contender, setup, WORK, true, samples::add).run();
      }
    }
    return samples;
  }
}
