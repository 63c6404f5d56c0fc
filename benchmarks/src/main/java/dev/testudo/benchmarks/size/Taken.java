package dev.testudo.benchmarks.size;

import java.util.List;

/**
 * What rows of a list took, the middle of some passes.
 *
 * @param rows how many the list has
 * @param written nanoseconds to write one of them
 * @param read nanoseconds to read one of them
 */
record Taken(int rows, double written, double read) {
  private static final String WORD = "taken";

  /** As one process tells another. */
  String line() {
    return String.join(
        " ", WORD, Integer.toString(rows), Double.toString(written), Double.toString(read));
  }

  /**
   * What a line tells.
   *
   * @throws IllegalArgumentException if it tells something else
   */
  static Taken of(String line) {
    List<String> parts = List.of(line.split(" ", -1));
    if (parts.size() != 4 || !parts.get(0).equals(WORD)) {
      throw new IllegalArgumentException("It said: " + line);
    }
    return new Taken(
        Integer.parseInt(parts.get(1)),
        Double.parseDouble(parts.get(2)),
        Double.parseDouble(parts.get(3)));
  }
}
