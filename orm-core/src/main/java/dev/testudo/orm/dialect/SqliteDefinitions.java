package dev.testudo.orm.dialect;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.schema.Constraint;
import dev.testudo.orm.schema.WantedColumn;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables as SQLite defines them. It stores anything anywhere, so limits are checks, and type names
 * contain what gives the right affinity: TEXT keeps a document or a decimal from being turned into
 * a number.
 */
final class SqliteDefinitions implements Definitions {

  @Override
  public String type(ColumnType<?> type) {
    return switch (type.kind()) {
      case BOOLEAN -> "BOOLEAN";
      case SHORT -> "SMALLINT";
      case INTEGER -> "INTEGER";
      case LONG -> "BIGINT";
      case FLOAT -> "FLOAT";
      case DOUBLE -> "DOUBLE";
      // The transport registers the collation, which compares the numbers behind the texts.
      case DECIMAL ->
          "DECIMAL_TEXT(" + type.precision() + ", " + type.scale() + ") COLLATE decimal";
      case TEXT -> type.length() == 0 ? "TEXT" : "VARCHAR(" + type.length() + ")";
      case BYTES -> "BLOB";
      case INSTANT -> "INSTANT_TEXT";
      case DATE -> "DATE_TEXT";
      case TIME -> "TIME_TEXT";
      case DATE_TIME -> "TIMESTAMP_TEXT";
      case UUID -> "UUID_TEXT";
      case JSON, ARRAY -> "JSON_TEXT";
    };
  }

  /** What is counted must be called exactly so; it has 64 bits. */
  @Override
  public String type(WantedColumn column) {
    return column.identity() ? "INTEGER" : type(column.type());
  }

  @Override
  public List<Limit> limits(ColumnType<?> type, String quotedColumn) {
    return switch (type.kind()) {
      case BOOLEAN -> List.of(new Limit(Constraint.Kind.RANGE, quotedColumn + " IN (0, 1)"));
      case SHORT -> List.of(range(quotedColumn, Short.MIN_VALUE, Short.MAX_VALUE));
      case INTEGER -> List.of(range(quotedColumn, Integer.MIN_VALUE, Integer.MAX_VALUE));
      case TEXT, BYTES ->
          type.length() == 0
              ? List.of()
              : List.of(
                  new Limit(
                      Constraint.Kind.LENGTH, "length(" + quotedColumn + ") <= " + type.length()));
      default -> List.of();
    };
  }

  private static Limit range(String quotedColumn, int low, int high) {
    return new Limit(Constraint.Kind.RANGE, quotedColumn + " BETWEEN " + low + " AND " + high);
  }

  @Override
  public String identity() {
    return " AUTOINCREMENT";
  }

  /** SQLite keeps comments only as part of the table's definition. */
  @Override
  public String tableStart(WantedTable table) {
    return comment(table.comment());
  }

  @Override
  public String columnEnd(WantedColumn column) {
    return comment(column.comment());
  }

  private static String comment(@Nullable String text) {
    return text == null ? "" : " /* " + text.replace("*/", "* /") + " */";
  }

  @Override
  public boolean refersAhead() {
    return true;
  }

  @Override
  public boolean keyAtColumn() {
    return true;
  }

  @Override
  public void verify(WantedTable table) {
    if (table.schema() != null) {
      throw new ConfigurationException(
          Report.of(table.model() + " wants the schema " + table.schema() + ".")
              .likelyCause("SQLite has no schemas: a database is one file.")
              .wayOut("Leave out @Model(schema = …) or use another engine."));
    }
    boolean counted = table.columns().stream().anyMatch(WantedColumn::identity);
    if (counted && table.key().columns().size() > 1) {
      throw new ConfigurationException(
          Report.of(table.model() + " counts one column of a composite key.")
              .likelyCause("SQLite counts only a column that is the whole key.")
              .wayOut("Give the key's values in the program, or make the counted column the key."));
    }
  }
}
