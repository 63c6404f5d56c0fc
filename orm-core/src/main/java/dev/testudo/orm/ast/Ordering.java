package dev.testudo.orm.ast;

/**
 * One part of an ORDER BY. NULLs come where {@code nulls} says on every engine; by default as in
 * PostgreSQL and H2 they would differ from the others, so the default is fixed: last when
 * ascending, first when descending.
 */
public record Ordering(Term term, boolean descending, Nulls nulls) {

  /** The same order read from the other end. */
  public Ordering reversed() {
    return new Ordering(term, !descending, nulls.reversed());
  }

  /** Where NULLs are sorted. */
  public enum Nulls {
    /** As the largest value: last when ascending, first when descending. */
    LARGEST,
    /** Before all values. */
    FIRST,
    /** After all values. */
    LAST;

    Nulls reversed() {
      return switch (this) {
        case LARGEST -> LARGEST;
        case FIRST -> LAST;
        case LAST -> FIRST;
      };
    }
  }
}
