package dev.testudo.orm.ast;

/**
 * Rows around a row.
 *
 * @param unit what the distances count
 * @param from the distance of the first row, before the row itself below zero; the smallest int
 *     stands for the first row of all
 * @param to the distance of the last row; the largest int stands for the last row of all
 * @param without which of these rows are left out
 */
public record Frame(Unit unit, int from, int to, Without without) {
  /** The first row of all. */
  public static final int START = Integer.MIN_VALUE;

  /** The last row of all. */
  public static final int END = Integer.MAX_VALUE;

  /** Whether both ends are distances or the row itself, so that they lie around it. */
  public boolean isBounded() {
    return from != START && to != END;
  }

  /** What the distances of a frame count. */
  public enum Unit {
    /** Rows. */
    ROWS,
    /** The difference of the values that the window is sorted by. */
    VALUES,
    /** Groups of rows that are equal in order. */
    GROUPS
  }

  /** Which rows a frame leaves out. */
  public enum Without {
    /** None. */
    NOTHING,
    /** The row itself. */
    ITSELF,
    /** The row itself and those that are equal to it in order. */
    EQUALS_AND_ITSELF,
    /** The rows that are equal to the row in order, but not itself. */
    EQUALS
  }
}
