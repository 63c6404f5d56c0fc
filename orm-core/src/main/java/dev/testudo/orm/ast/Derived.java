package dev.testudo.orm.ast;

import org.jspecify.annotations.Nullable;

/**
 * Rows in the place of a table.
 *
 * @param rows what gives the rows
 * @param as the source whose columns they stand for; null if nobody asks for their columns
 */
public record Derived(Rows rows, @Nullable Source as) implements From {

  /** Rows of which nobody asks for the columns. */
  public Derived(Rows rows) {
    this(rows, null);
  }
}
