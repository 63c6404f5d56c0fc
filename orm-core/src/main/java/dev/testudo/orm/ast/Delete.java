package dev.testudo.orm.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE from one table.
 *
 * @param table the table
 * @param where which rows; null for all
 * @param returning columns of the deleted rows that come back, where the engine can
 */
public record Delete(Source table, @Nullable Term where, List<Term.Column> returning)
    implements Statement {

  /** A DELETE that gives back how many rows it deleted. */
  public Delete(Source table, @Nullable Term where) {
    this(table, where, List.of());
  }
}
