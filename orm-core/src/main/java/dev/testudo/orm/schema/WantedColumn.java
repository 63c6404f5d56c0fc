package dev.testudo.orm.schema;

import dev.testudo.orm.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column that a model wants.
 *
 * @param name the column's name
 * @param field the Java name of the field behind it
 * @param type what it stores
 * @param nullable whether it accepts NULL
 * @param identity whether the database counts its values
 * @param defaultSql the database's own default as SQL from the model's source, or null
 * @param comment its comment, or null
 * @param computedSql what the database computes it from, as SQL from the model's source, or null
 */
public record WantedColumn(
    String name,
    String field,
    ColumnType<?> type,
    boolean nullable,
    boolean identity,
    @Nullable String defaultSql,
    @Nullable String comment,
    @Nullable String computedSql) {

  /** A column that the database does not compute. */
  public WantedColumn(
      String name,
      String field,
      ColumnType<?> type,
      boolean nullable,
      boolean identity,
      @Nullable String defaultSql,
      @Nullable String comment) {
    this(name, field, type, nullable, identity, defaultSql, comment, null);
  }
}
