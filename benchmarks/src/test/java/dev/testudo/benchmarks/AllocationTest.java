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
import org.junit.jupiter.api.Test;

/**
 * What a row allocates that is read with many others, or written by itself, next to JDBC by hand on
 * the same database inside this process. Bytes are counted and no time is taken.
 */
final class AllocationTest {
  private static final Workload WORK = new Workload(250, 1);
  private static final double MOST = 1.3;

  /** What the engine allocates for a write, in this process, is in both. */
  private static final double MOST_WRITING = 1.5;

  @Test
  void aRowOfFourColumnsAllocatesHardlyMoreThanByHand() throws Exception {
    isBounded(Task.TEST_1, List.of(Operation.D, Operation.G, Operation.H), MOST);
  }

  @Test
  void aRowThatIsWrittenAllocatesNotMuchMoreThanByHand() throws Exception {
    isBounded(
        Task.TEST_1,
        List.of(Operation.A, Operation.B, Operation.I, Operation.J, Operation.K),
        MOST_WRITING);
  }

  /** Without tuples, which are partial objects there: no record has 36 components. */
  @Test
  void aRowOf36ColumnsAllocatesHardlyMoreThanByHand() throws Exception {
    isBounded(Task.TEST_3, List.of(Operation.D, Operation.G), MOST);
  }

  private static void isBounded(Task task, List<Operation> operations, double ratio)
      throws Exception {
    List<Sample> byHand = samples("jdbc-floor", task);
    List<Sample> mapped = samples("testudo", task);
    for (Operation operation : operations) {
      double most = ratio * bytesPerRow(byHand, operation);
      double bytes = bytesPerRow(mapped, operation);
      assertTrue(
          bytes <= most, () -> operation + " allocates " + bytes + " bytes for a row, not " + most);
    }
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
    String url = TestServers.of(Engine.H2).newDatabase("journal");
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
