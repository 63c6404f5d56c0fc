package dev.testudo.orm.dialect;

import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.OnUpdate;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.schema.Constraint;
import dev.testudo.orm.schema.WantedColumn;
import dev.testudo.orm.schema.WantedForeignKey;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.List;

/** Tables as MySQL and MariaDB define them. */
final class MySqlDefinitions implements Definitions {
  /**
   * All columns of a row share 65,535 bytes, unless they are kept apart: longer ones are, with a
   * check for their length. The longest index has 768 characters, so none is lost by it.
   */
  private static final int LONGEST_TEXT = 2_000;

  private static final int LONGEST_BYTES = 8_000;

  private final boolean mariaDb;

  MySqlDefinitions(boolean mariaDb) {
    this.mariaDb = mariaDb;
  }

  @Override
  public char quote() {
    return '`';
  }

  @Override
  public String createSchema(SqlWriter out, String schema) {
    return out.add("CREATE DATABASE IF NOT EXISTS ").name(schema).toString();
  }

  @Override
  public String type(ColumnType<?> type) {
    return switch (type.kind()) {
      case BOOLEAN -> "boolean";
      case SHORT -> "smallint";
      case INTEGER -> "int";
      case LONG -> "bigint";
      case FLOAT -> "float";
      case DOUBLE -> "double";
      case DECIMAL -> "decimal(" + type.precision() + ", " + type.scale() + ")";
      case TEXT -> sized(type, LONGEST_TEXT, "varchar", "longtext");
      case BYTES -> sized(type, LONGEST_BYTES, "varbinary", "longblob");
      // A TIMESTAMP would end in the year 2038.
      case INSTANT, DATE_TIME -> "datetime(6)";
      case DATE -> "date";
      case TIME -> "time(6)";
      // MariaDB's own type refuses some values, and does not sort them as they are written.
      case UUID -> "char(36) CHARACTER SET ascii COLLATE ascii_bin";
      case JSON, ARRAY -> "json";
    };
  }

  private static boolean isSized(ColumnType<?> type, int longest) {
    return type.length() > 0 && type.length() <= longest;
  }

  private static String sized(ColumnType<?> type, int longest, String sized, String large) {
    return isSized(type, longest) ? sized + "(" + type.length() + ")" : large;
  }

  @Override
  public List<Limit> limits(ColumnType<?> type, String quotedColumn) {
    if (type.length() == 0) {
      return List.of();
    } else if (type.kind() == Kind.TEXT && !isSized(type, LONGEST_TEXT)) {
      return List.of(
          new Limit(
              Constraint.Kind.LENGTH, "char_length(" + quotedColumn + ") <= " + type.length()));
    } else if (type.kind() == Kind.BYTES && !isSized(type, LONGEST_BYTES)) {
      return List.of(
          new Limit(
              Constraint.Kind.LENGTH, "octet_length(" + quotedColumn + ") <= " + type.length()));
    }
    return List.of();
  }

  @Override
  public String identity() {
    return " AUTO_INCREMENT";
  }

  @Override
  public String columnEnd(WantedColumn column) {
    return column.comment() == null ? "" : " COMMENT " + Literals.backslashed(column.comment());
  }

  /**
   * Text is compared and sorted by code point, trailing spaces included. MySQL has such a collation
   * since 8.0.17: the versioned comment chooses it there, and one that at least tells cases,
   * accents and trailing spaces apart on older servers.
   */
  @Override
  public String tableEnd(WantedTable table) {
    String collation =
        mariaDb ? "utf8mb4_nopad_bin" : "utf8mb4_0900_as_cs /*!80017 COLLATE utf8mb4_0900_bin */";
    String end = " ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE " + collation;
    return table.comment() == null
        ? end
        : end + " COMMENT " + Literals.backslashed(table.comment());
  }

  @Override
  public boolean indexesInTable() {
    return true;
  }

  @Override
  public void verify(WantedTable table) {
    String engine = mariaDb ? "MariaDB" : "MySQL";
    Definitions.verifyWholeIndexes(table, engine);
    Definitions.verifyDecimals(table, engine, 65, mariaDb ? 38 : 30);
    for (WantedForeignKey key : table.foreignKeys()) {
      if (key.onDelete() == OnDelete.SET_DEFAULT || key.onUpdate() == OnUpdate.SET_DEFAULT) {
        throw new ConfigurationException(
            Report.of(
                    "The foreign key %s of %s sets a default.".formatted(key.name(), table.model()))
                .likelyCause(engine + " has no SET DEFAULT for foreign keys.")
                .wayOut("Choose another onDelete or onUpdate, or another engine."));
      }
    }
  }
}
