package dev.testudo.orm.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of one table.
 *
 * @param table the table
 * @param set the columns that change and their new values
 * @param where which rows; null for all
 */
public record Update(Source table, List<Change> set, @Nullable Term where) implements Statement {

  /** One column and its new value. */
  public record Change(Term.Column column, Term value) {}
}
