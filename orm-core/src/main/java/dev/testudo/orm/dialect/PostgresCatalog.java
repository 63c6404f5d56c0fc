package dev.testudo.orm.dialect;

import dev.testudo.orm.schema.WantedColumn;
import org.jspecify.annotations.Nullable;

/** Asks PostgreSQL's own catalog, which is faster than the standard's views. */
final class PostgresCatalog implements Catalog {
  private static final String TABLES =
      "SELECT table_name::text FROM information_schema.tables WHERE table_schema = :schema";
  private static final String COLUMNS =
      "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod),"
          + " NOT a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity <> ''"
          + " FROM pg_catalog.pg_class c"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
          + " AND NOT a.attisdropped"
          + " LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum"
          + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname = :schema"
          + " ORDER BY c.relname, a.attnum";
  private static final String INDEXES =
      "SELECT t.relname::text, x.relname::text, i.indisprimary, i.indisunique, k.place::int,"
          + " a.attname::text FROM pg_catalog.pg_index i"
          + " JOIN pg_catalog.pg_class t ON t.oid = i.indrelid"
          + " JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace"
          + " CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)"
          + " LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number"
          + " AND k.number > 0"
          + " WHERE n.nspname = :schema AND k.place <= i.indnkeyatts"
          + " ORDER BY t.relname, x.relname, k.place";
  private static final String FOREIGN_KEYS =
      "SELECT t.relname::text, c.conname::text, k.place::int, a.attname::text, f.relname::text"
          + " FROM pg_catalog.pg_constraint c"
          + " JOIN pg_catalog.pg_class t ON t.oid = c.conrelid"
          + " JOIN pg_catalog.pg_class f ON f.oid = c.confrelid"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace"
          + " CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (number, place)"
          + " JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number"
          + " WHERE c.contype = 'f' AND n.nspname = :schema"
          + " ORDER BY t.relname, c.conname, k.place";
  private static final String CHECKS =
      "SELECT t.relname::text, c.conname::text FROM pg_catalog.pg_constraint c"
          + " JOIN pg_catalog.pg_class t ON t.oid = c.conrelid"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace"
          + " WHERE c.contype = 'c' AND n.nspname = :schema ORDER BY t.relname, c.conname";

  private static BoundSql query(String sql, @Nullable String schema) {
    return Catalog.query(sql, "$1::text", "current_schema()", schema);
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
    return Catalog.plain(PostgresDefinitions.plainType(column.type()));
  }

  @Override
  public String actual(String reported) {
    String type =
        Catalog.plain(reported)
            .replace("character varying", "varchar")
            .replace(" without time zone", "");
    if (type.contains(" with time zone")) {
      type = type.replace(" with time zone", "").replace("timestamp", "timestamptz");
    }
    // Without a number there are six digits as well.
    return type.replaceFirst("^(timestamptz|timestamp|time)(?!\\(|\\w)", "$1(6)");
  }
}
