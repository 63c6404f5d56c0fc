package dev.testudo.orm.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of one table.
 *
 * @param table the table
 * @param set the columns that change and their new values
 * @param where which rows; null for all
 * @param returning columns of the changed rows that come back, where the engine can
 * @param looksUp whether the rows are to be looked up by their key, so that no other is locked
 */
public record Update(
    Source table,
    List<Change> set,
    @Nullable Term where,
    List<Term.Column> returning,
    boolean looksUp)
    implements Statement {

  /** An UPDATE that finds its rows as the engine likes. */
  public Update(Source table, List<Change> set, @Nullable Term where, List<Term.Column> returning) {
    this(table, set, where, returning, false);
  }

  /** An UPDATE that gives back how many rows it changed. */
  public Update(Source table, List<Change> set, @Nullable Term where) {
    this(table, set, where, List.of());
  }

  /** One column and its new value. */
  public record Change(Term.Column column, Term value) {}
}
