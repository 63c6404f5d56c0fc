package dev.testudo.benchmarks.report;

import dev.testudo.benchmarks.workload.Sample;

/** What is compared. */
enum Measure {
  /** Rows in a second. */
  RATE,
  /** Nanoseconds of a processor for a row, in the contender's process. */
  CPU,
  /** Bytes allocated for a row. */
  BYTES;

  /** The figure of a sample; a byte or a nanosecond at least, so that ratios can be made. */
  double of(Sample sample) {
    double figure =
        switch (this) {
          case RATE -> sample.rate();
          case CPU -> sample.cpuPerRow();
          case BYTES -> sample.bytesPerRow();
        };
    return Math.max(1, figure);
  }
}
