package dev.testudo.orm.dialect;

import dev.testudo.orm.schema.WantedColumn;
import org.jspecify.annotations.Nullable;

/** Asks H2's information schema. */
final class H2Catalog implements Catalog {
  // Lengths and digits where they are no type's default. Databases with identifiers in lower case
  // write the types so, too.
  private static final String TYPE =
      "data_type || CASE"
          + " WHEN UPPER(data_type) IN ('NUMERIC', 'DECIMAL')"
          + " THEN '(' || numeric_precision || ',' || numeric_scale || ')'"
          + " WHEN datetime_precision IS NOT NULL AND UPPER(data_type) <> 'DATE'"
          + " THEN '(' || datetime_precision || ')'"
          + " WHEN character_maximum_length < 1048577 OR (UPPER(data_type) LIKE '%LARGE OBJECT'"
          + " AND character_maximum_length < 2147483647)"
          + " THEN '(' || character_maximum_length || ')' ELSE '' END";
  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = :schema";
  private static final String COLUMNS =
      "SELECT table_name, column_name, "
          + TYPE
          + ", is_nullable = 'YES', column_default, is_identity = 'YES'"
          + " FROM information_schema.columns"
          + " WHERE table_schema = :schema ORDER BY table_name, ordinal_position";
  private static final String INDEXES =
      "SELECT i.table_name, COALESCE(c.constraint_name, i.index_name),"
          + " COALESCE(c.constraint_type = 'PRIMARY KEY', FALSE), i.is_unique,"
          + " i.ordinal_position, i.column_name"
          + " FROM information_schema.index_columns i"
          + " LEFT JOIN information_schema.table_constraints c"
          + " ON c.index_schema = i.index_schema AND c.index_name = i.index_name"
          + " AND c.constraint_type IN ('PRIMARY KEY', 'UNIQUE')"
          + " WHERE i.table_schema = :schema"
          + " ORDER BY i.table_name, i.index_name, i.ordinal_position";
  private static final String FOREIGN_KEYS =
      "SELECT k.table_name, k.constraint_name, k.ordinal_position, k.column_name, u.table_name"
          + " FROM information_schema.referential_constraints r"
          + " JOIN information_schema.key_column_usage k"
          + " ON k.constraint_schema = r.constraint_schema"
          + " AND k.constraint_name = r.constraint_name"
          + " JOIN information_schema.table_constraints u"
          + " ON u.constraint_schema = r.unique_constraint_schema"
          + " AND u.constraint_name = r.unique_constraint_name"
          + " WHERE r.constraint_schema = :schema"
          + " ORDER BY k.table_name, k.constraint_name, k.ordinal_position";
  private static final String CHECKS =
      "SELECT table_name, constraint_name FROM information_schema.table_constraints"
          + " WHERE constraint_type = 'CHECK' AND table_schema = :schema"
          + " ORDER BY table_name, constraint_name";

  private final H2Definitions definitions = new H2Definitions();

  private static BoundSql query(String sql, @Nullable String schema) {
    return Catalog.query(sql, "?", "CURRENT_SCHEMA", schema);
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
    return Catalog.plain(definitions.type(column.type()));
  }

  @Override
  public String actual(String reported) {
    String type =
        Catalog.plain(reported)
            .replace("character varying", "varchar")
            .replace("binary varying", "varbinary");
    // The digits of seconds stand inside of the standard's name, and at its end in the catalog.
    return type.replaceFirst(
        "^timestamp with time zone(\\(\\d+\\))$", "timestamp$1 with time zone");
  }
}
