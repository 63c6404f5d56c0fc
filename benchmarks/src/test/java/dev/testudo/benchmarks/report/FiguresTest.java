package dev.testudo.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.benchmarks.workload.Operation;
import dev.testudo.benchmarks.workload.Sample;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  private static final Setting SETTING = new Setting(Engine.H2, Task.TEST_1, 10, true);

  @Test
  void ratiosAreToTheFloorAndTheirMeanIsGeometric() {
    var figures = new Figures(outcomes());

    assertEquals(2, figures.ratio(Measure.RATE, SETTING, "testudo", Operation.A), 1e-9);
    assertEquals(0.5, figures.ratio(Measure.RATE, SETTING, "testudo", Operation.B), 1e-9);
    assertEquals(1, figures.ratio(Measure.RATE, SETTING, "testudo"), 0.07);
    assertEquals(0.25, figures.ratio(Measure.BYTES, SETTING, "testudo", Operation.A), 1e-9);
  }

  @Test
  void processorsAreCountedOverAllSamples() {
    var short1 = new Sample(Operation.A, 10, true, 10, 1000, 0, 1);
    var short2 = new Sample(Operation.A, 10, true, 10, 1000, 10_000_000, 1);

    assertEquals(500_000, Measure.CPU.of(List.of(short1, short2)), 1e-9);
  }

  @Test
  void theNoiseIsTheLargestDifferenceOfTheTwoRunsOfTheFloor() {
    assertEquals(1.25, new Figures(outcomes()).noise(Measure.RATE, SETTING), 1e-9);
  }

  @Test
  void aFloorThatRanOnceTellsNoNoise() {
    List<Outcome> once =
        outcomes().stream().filter(one -> !Figures.isAgain(one.contender())).toList();

    assertEquals(Double.NaN, new Figures(once).noise(Measure.RATE, SETTING));
  }

  /** Testudo is twice as fast in A, half as fast in B, and the same in the others. */
  private static List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Operation operation : Operation.suite()) {
      long nanos =
          switch (operation) {
            case A -> 500;
            case B -> 2000;
            default -> 1000;
          };
      outcomes.add(outcome("jdbc-floor", operation, 1000, 400));
      outcomes.add(outcome("testudo", operation, nanos, 100));
      outcomes.add(outcome("jdbc-floor'", operation, operation == Operation.F ? 800 : 1000, 400));
    }
    return outcomes;
  }

  private static Outcome outcome(String name, Operation operation, long nanos, long bytes) {
    var sample = new Sample(operation, 10, true, 10, nanos, nanos, bytes);
    return new Outcome(Engine.H2, Task.TEST_1, name, sample);
  }
}
