package dev.testudo.benchmarks.workload;

import java.util.Arrays;

/** The forms of the table: Tests 1, 2 and 3 of the suite. */
public enum Shape {
  /** Four columns. */
  SMALL(1),
  /** Those of Test 1, and relations to the own table. */
  TREE(2),
  /** Those of Test 1, and 32 more. */
  WIDE(3);

  private final int number;

  Shape(int number) {
    this.number = number;
  }

  /** The number of the test, from 1. */
  public int number() {
    return number;
  }

  /**
   * The shape of a test.
   *
   * @throws IllegalArgumentException if there is none with this number
   */
  public static Shape of(int number) {
    return Arrays.stream(values())
        .filter(shape -> shape.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There are tests 1 to 3, not " + number));
  }
}
