package dev.testudo.orm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that a model wants, or a relation between models.
 *
 * @param model the simple name of the model; of a relation with its name
 * @param schema the schema, or null for the connection's own
 * @param name the table's name
 * @param comment its comment, or null
 * @param columns its columns, in the order of the model's fields
 * @param key its primary key
 * @param uniques its unique constraints, those of single columns included
 * @param indexes its indexes
 * @param checks the model's own check constraints
 * @param foreignKeys its foreign keys
 */
public record WantedTable(
    String model,
    @Nullable String schema,
    String name,
    @Nullable String comment,
    List<WantedColumn> columns,
    WantedKey key,
    List<WantedKey> uniques,
    List<WantedIndex> indexes,
    List<WantedCheck> checks,
    List<WantedForeignKey> foreignKeys) {

  /** A table that refers to no other. */
  public WantedTable(
      String model,
      @Nullable String schema,
      String name,
      @Nullable String comment,
      List<WantedColumn> columns,
      WantedKey key,
      List<WantedKey> uniques,
      List<WantedIndex> indexes,
      List<WantedCheck> checks) {
    this(model, schema, name, comment, columns, key, uniques, indexes, checks, List.of());
  }

  /** The same table, in a schema if it names none. */
  WantedTable in(String other) {
    return new WantedTable(
        model,
        schema == null ? other : schema,
        name,
        comment,
        columns,
        key,
        uniques,
        indexes,
        checks,
        foreignKeys.stream().map(each -> each.in(other)).toList());
  }

  /**
   * The column of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public WantedColumn column(String columnName) {
    for (WantedColumn column : columns) {
      if (column.name().equals(columnName)) {
        return column;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + columnName);
  }

  /** How messages call the table: with its schema if it names one. */
  public String label() {
    return schema == null ? name : schema + "." + name;
  }
}
