package dev.testudo.benchmarks.report;

import java.util.stream.DoubleStream;

/** The middle of what was measured several times. */
public final class Median {
  private Median() {}

  /**
   * The value in the middle; of an even number the mean of the two in the middle.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static double of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
