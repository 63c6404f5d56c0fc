package dev.testudo.benchmarks.workload;

/**
 * What a chain has seen.
 *
 * @param rows how many rows it dealt with
 * @param keys the sum of their keys, where they had any
 */
public record Tally(long rows, long keys) {
  /** Nothing. */
  public static final Tally NONE = new Tally(0, 0);

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(rows + other.rows, keys + other.keys);
  }

  /** Rows whose keys nobody asked for. */
  public static Tally of(long rows) {
    return new Tally(rows, 0);
  }
}
