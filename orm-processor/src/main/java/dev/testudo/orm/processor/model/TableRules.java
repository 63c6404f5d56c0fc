package dev.testudo.orm.processor.model;

import dev.testudo.orm.processor.diagnostic.Place;
import java.util.List;

/**
 * Uniques, indexes and checks of a table, as they are written.
 *
 * @param uniques unique sets
 * @param indexes indexes
 * @param checks check constraints
 */
public record TableRules(List<UniqueSet> uniques, List<TableIndex> indexes, List<SqlCheck> checks) {

  /** Fields of which no two rows may have the same values. */
  public record UniqueSet(Place place, String name, List<String> fields) {}

  /** An index; an empty condition for none. */
  public record TableIndex(
      Place place, String name, List<String> fields, boolean unique, String where) {}

  /** A condition on every row. */
  public record SqlCheck(Place place, String name, String sql) {}
}
