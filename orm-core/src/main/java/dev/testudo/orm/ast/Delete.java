package dev.testudo.orm.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE from one table.
 *
 * @param table the table
 * @param where which rows; null for all
 * @param returning columns of the deleted rows that come back, where the engine can
 * @param looksUp whether the rows are to be looked up by their key, so that no other is locked
 */
public record Delete(
    Source table, @Nullable Term where, List<Term.Column> returning, boolean looksUp)
    implements Statement {

  /** A DELETE that finds its rows as the engine likes. */
  public Delete(Source table, @Nullable Term where, List<Term.Column> returning) {
    this(table, where, returning, false);
  }

  /** A DELETE that gives back how many rows it deleted. */
  public Delete(Source table, @Nullable Term where) {
    this(table, where, List.of());
  }
}
