package dev.testudo.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs each benchmark for a moment in this process; no time is looked at. */
final class StepsTest {
  private static Collection<RunResult> results = List.of();

  @BeforeAll
  static void runEachForAMoment() throws RunnerException {
    // Another build on the machine may be here, too, and neither measures.
    System.setProperty("jmh.ignoreLock", "true");
    results =
        new Runner(
                new OptionsBuilder()
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
  }

  /** What JMH's processor has found is what the table has rows for, two methods each. */
  @Test
  void eachBenchmarkIsASideOfAStep() {
    Set<String> found = new TreeSet<>();
    results.forEach(result -> found.add(result.getParams().getBenchmark()));
    Set<String> expected = new TreeSet<>();
    Arrays.stream(Steps.values()).forEach(step -> expected.addAll(step.names()));

    assertEquals(expected, found);
  }

  @Test
  void aRunOfAllStepsFillsTheTable() {
    CostTable table = CostTable.of(results);

    assertTrue(table.isWhole());
    assertEquals(2 + Steps.values().length, table.markdown().lines().count());
    assertFalse(results.stream().anyMatch(result -> Cost.of(result).nanos() <= 0));
  }
}
