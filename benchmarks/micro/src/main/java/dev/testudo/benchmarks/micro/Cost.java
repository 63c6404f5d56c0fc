package dev.testudo.benchmarks.micro;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What one run of a step cost.
 *
 * @param nanos time, the median of the iterations, which one that was disturbed does not move
 * @param deviation the standard deviation of the iterations; NaN of one alone
 * @param bytes allocated memory; NaN if nobody counted it
 */
record Cost(double nanos, double deviation, double bytes) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The cost that JMH found. */
  static Cost of(RunResult result) {
    double bytes =
        result.getSecondaryResults().keySet().stream()
            .filter(name -> name.endsWith(ALLOCATED))
            .mapToDouble(name -> result.getSecondaryResults().get(name).getScore())
            .findFirst()
            .orElse(Double.NaN);
    Statistics time = result.getPrimaryResult().getStatistics();
    return new Cost(time.getPercentile(50), time.getStandardDeviation(), bytes);
  }
}
