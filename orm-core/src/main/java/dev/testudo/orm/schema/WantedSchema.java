package dev.testudo.orm.schema;

import java.util.List;
import java.util.Objects;

/**
 * The tables that the models of one connection want.
 *
 * @param tables the tables, each after those that it refers to, unless they refer to each other
 */
public record WantedSchema(List<WantedTable> tables) {

  /** The same tables, where those that name no schema are in this one. */
  public WantedSchema in(String schema) {
    return new WantedSchema(tables.stream().map(table -> table.in(schema)).toList());
  }

  /** The schemas that tables name, each once, in the order of the tables. */
  public List<String> schemas() {
    return tables.stream().map(WantedTable::schema).filter(Objects::nonNull).distinct().toList();
  }
}
