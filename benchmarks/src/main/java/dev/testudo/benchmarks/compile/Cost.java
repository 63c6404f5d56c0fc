package dev.testudo.benchmarks.compile;

import dev.testudo.benchmarks.report.Median;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a compilation took.
 *
 * @param seconds from the start of its JVM to its end
 * @param processorSeconds the time of processors that its JVM used
 */
record Cost(double seconds, double processorSeconds) {

  /** The median of one of the two. */
  static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    return Median.of(costs.stream().mapToDouble(part));
  }
}
