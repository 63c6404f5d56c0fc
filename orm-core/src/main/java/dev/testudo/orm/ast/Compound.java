package dev.testudo.orm.ast;

/**
 * A set operation over the rows of two selects of the same columns. Rows that are equal count once,
 * and NULL equals NULL.
 *
 * @param left the first rows
 * @param operation how they are combined
 * @param right the second rows
 */
public record Compound(Rows left, Operation operation, Rows right) implements Rows {

  /** How the rows of two selects are combined. */
  public enum Operation {
    /** The rows of either. */
    UNION,
    /** The rows of both. */
    INTERSECT,
    /** The rows of the first that the second has not. */
    EXCEPT
  }
}
