package dev.testudo.benchmarks.report;

import dev.testudo.benchmarks.workload.Sample;
import java.util.List;

/** What is compared. */
enum Measure {
  /** Rows in a second. */
  RATE,
  /** Nanoseconds of a processor for a row, in the contender's process. */
  CPU,
  /** Bytes allocated for a row. */
  BYTES;

  private static final double HALF_A_STEP = 5e6;

  /**
   * The figure of samples of one operation; a byte or a nanosecond at least, so that ratios can be
   * made. A median, but of processors' time the total, because it is counted in steps: none at all
   * may be up to one step.
   */
  double of(List<Sample> samples) {
    double figure =
        switch (this) {
          case RATE -> Median.of(samples.stream().mapToDouble(Sample::rate));
          case CPU ->
              Math.max(HALF_A_STEP, samples.stream().mapToDouble(Sample::cpuNanos).sum())
                  / samples.stream().mapToDouble(Sample::rows).sum();
          case BYTES -> Median.of(samples.stream().mapToDouble(Sample::bytesPerRow));
        };
    return Math.max(1, figure);
  }
}
