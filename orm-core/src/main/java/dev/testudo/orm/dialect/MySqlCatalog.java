package dev.testudo.orm.dialect;

import dev.testudo.orm.schema.WantedColumn;
import org.jspecify.annotations.Nullable;

/** Asks the information schema of MySQL and MariaDB, where a schema is a database. */
final class MySqlCatalog implements Catalog {
  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = :schema";
  private static final String COLUMNS =
      "SELECT table_name, column_name, column_type, is_nullable = 'YES', column_default,"
          + " extra LIKE '%auto_increment%' FROM information_schema.columns"
          + " WHERE table_schema = :schema ORDER BY table_name, ordinal_position";
  private static final String INDEXES =
      "SELECT table_name, index_name, index_name = 'PRIMARY', non_unique = 0, seq_in_index,"
          + " column_name FROM information_schema.statistics"
          + " WHERE table_schema = :schema ORDER BY table_name, index_name, seq_in_index";
  private static final String FOREIGN_KEYS =
      "SELECT table_name, constraint_name, ordinal_position, column_name, referenced_table_name"
          + " FROM information_schema.key_column_usage"
          + " WHERE referenced_table_name IS NOT NULL AND table_schema = :schema"
          + " ORDER BY table_name, constraint_name, ordinal_position";
  private static final String CHECKS =
      "SELECT table_name, constraint_name FROM information_schema.table_constraints"
          + " WHERE constraint_type = 'CHECK' AND table_schema = :schema"
          + " ORDER BY table_name, constraint_name";

  private final MySqlDefinitions definitions;
  private final boolean mariaDb;

  MySqlCatalog(boolean mariaDb) {
    this.definitions = new MySqlDefinitions(mariaDb);
    this.mariaDb = mariaDb;
  }

  private static BoundSql query(String sql, @Nullable String schema) {
    return Catalog.query(sql, "?", "DATABASE()", schema);
  }

  @Override
  public BoundSql tables(@Nullable String schema) {
    return query(TABLES, schema);
  }

  @Override
  public BoundSql columns(@Nullable String schema) {
    return query(COLUMNS, schema);
  }

  @Override
  public BoundSql indexes(@Nullable String schema) {
    return query(INDEXES, schema);
  }

  @Override
  public BoundSql checks(@Nullable String schema) {
    return query(CHECKS, schema);
  }

  @Override
  public BoundSql foreignKeys(@Nullable String schema) {
    return query(FOREIGN_KEYS, schema);
  }

  @Override
  public String wanted(WantedColumn column) {
    String type =
        Catalog.plain(definitions.type(column.type())).replaceFirst(" character set.*", "");
    // MariaDB's documents are texts with a check.
    return mariaDb && type.equals("json") ? "longtext" : type;
  }

  /** Integers come with a width that means nothing, but for the one of booleans. */
  @Override
  public String actual(String reported) {
    String type = Catalog.plain(reported);
    return type.equals("tinyint(1)") ? "boolean" : type.replaceFirst("int\\(\\d+\\)", "int");
  }
}
