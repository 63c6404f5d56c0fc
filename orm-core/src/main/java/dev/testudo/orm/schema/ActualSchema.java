package dev.testudo.orm.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a schema of a database has.
 *
 * @param columns the columns of all its tables
 * @param indexes the columns of all indexes and keys
 * @param checks the check constraints, as far as they have names
 * @param foreignKeys the columns of all foreign keys
 */
public record ActualSchema(
    List<ActualColumn> columns,
    List<ActualIndexColumn> indexes,
    List<ActualCheck> checks,
    List<ActualForeignKeyColumn> foreignKeys) {

  /** Whether there is a table, or a view, of a name. */
  public boolean hasTable(String table) {
    return columns.stream().anyMatch(column -> column.table().equals(table));
  }

  /** The columns of a table. */
  List<ActualColumn> columnsOf(String table) {
    return columns.stream().filter(column -> column.table().equals(table)).toList();
  }

  /** The indexes and keys of a table. */
  List<ActualIndex> indexesOf(String table) {
    Map<String, List<ActualIndexColumn>> byName =
        indexes.stream()
            .filter(column -> column.table().equals(table))
            .sorted(Comparator.comparingInt(ActualIndexColumn::position))
            .collect(
                Collectors.groupingBy(ActualIndexColumn::index, TreeMap::new, Collectors.toList()));
    return byName.values().stream().map(ActualIndex::of).toList();
  }

  boolean hasCheck(String table, String name) {
    return checks.contains(new ActualCheck(table, name));
  }

  /** Whether these columns of a table refer to another one together. */
  boolean hasForeignKey(String table, List<String> ofTable, String target) {
    Map<String, List<String>> columnsByName =
        foreignKeys.stream()
            .filter(column -> column.table().equals(table) && column.target().equals(target))
            .sorted(Comparator.comparingInt(ActualForeignKeyColumn::position))
            .collect(
                Collectors.groupingBy(
                    ActualForeignKeyColumn::name,
                    TreeMap::new,
                    Collectors.mapping(ActualForeignKeyColumn::column, Collectors.toList())));
    return columnsByName.containsValue(ofTable);
  }
}
