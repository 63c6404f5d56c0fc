package dev.testudo.benchmarks.compile;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a compilation took.
 *
 * @param seconds from the start of its JVM to its end
 * @param processorSeconds the time of processors that its JVM used
 */
record Cost(double seconds, double processorSeconds) {

  /** The middle of one of the two; of an even number the mean of the two in the middle. */
  static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    double[] sorted = costs.stream().mapToDouble(part).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
