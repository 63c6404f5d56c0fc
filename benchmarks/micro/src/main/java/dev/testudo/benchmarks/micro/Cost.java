package dev.testudo.benchmarks.micro;

import org.openjdk.jmh.results.RunResult;

/**
 * What one run of a step cost.
 *
 * @param nanos time
 * @param error how far the time may be off, half of its interval of 99.9 %; NaN if unknown
 * @param bytes allocated memory; NaN if nobody counted it
 */
record Cost(double nanos, double error, double bytes) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The cost that JMH found. */
  static Cost of(RunResult result) {
    double bytes =
        result.getSecondaryResults().keySet().stream()
            .filter(name -> name.endsWith(ALLOCATED))
            .mapToDouble(name -> result.getSecondaryResults().get(name).getScore())
            .findFirst()
            .orElse(Double.NaN);
    return new Cost(
        result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(), bytes);
  }
}
