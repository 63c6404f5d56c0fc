package dev.testudo.orm.dialect;

import dev.testudo.orm.schema.WantedColumn;
import org.jspecify.annotations.Nullable;

/** Asks SQLite's pragmas as tables; names of checks stand in the text of a definition only. */
final class SqliteCatalog implements Catalog {
  private static final String TABLES =
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')";
  private static final String COLUMNS =
      "SELECT m.name, c.name, c.type, c.\"notnull\" = 0 AND c.pk = 0, c.dflt_value,"
          + " c.pk = 1 AND upper(c.type) = 'INTEGER'"
          + " AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(m.name) o WHERE o.pk > 1)"
          + " FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c"
          + " WHERE m.type IN ('table', 'view') AND c.hidden <> 1 ORDER BY m.name, c.cid";
  // A key of one integer is the table's own order and has no index.
  private static final String INDEXES =
      "SELECT m.name, l.name, l.origin = 'pk', l.\"unique\", i.seqno + 1, i.name"
          + " FROM sqlite_master m JOIN pragma_index_list(m.name) l"
          + " JOIN pragma_index_info(l.name) i WHERE m.type = 'table'"
          + " UNION ALL SELECT m.name, 'rowid', 1, 1, c.pk, c.name"
          + " FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c"
          + " WHERE m.type = 'table' AND c.pk > 0 AND NOT EXISTS"
          + " (SELECT 1 FROM pragma_index_list(m.name) k WHERE k.origin = 'pk')"
          + " ORDER BY 1, 2, 5";
  private static final String FOREIGN_KEYS =
      "SELECT m.name, CAST(f.id AS TEXT), f.seq + 1, f.\"from\", f.\"table\""
          + " FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f"
          + " WHERE m.type = 'table' ORDER BY m.name, f.id, f.seq";
  // Cuts the definition behind each word CONSTRAINT and keeps the name of what goes on as a check.
  private static final String CHECKS =
      "WITH RECURSIVE part (name, rest) AS (SELECT name, sql FROM sqlite_master"
          + " WHERE type = 'table' UNION ALL"
          + " SELECT name, substr(rest, instr(rest, 'CONSTRAINT \"') + 12) FROM part"
          + " WHERE instr(rest, 'CONSTRAINT \"') > 0)"
          + " SELECT name, substr(rest, 1, instr(rest, '\" CHECK (') - 1) FROM part"
          + " WHERE instr(rest, '\"') > 0 AND instr(rest, '\" CHECK (') = instr(rest, '\"')";

  private final SqliteDefinitions definitions = new SqliteDefinitions();

  private static BoundSql query(String sql, @Nullable String schema) {
    if (schema != null) {
      throw Grammars.lacks("SQLite", Capability.SCHEMAS);
    }
    return Catalog.query(sql, "", "", null);
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
    return Catalog.plain(definitions.type(column)).replace(" collate decimal", "");
  }

  @Override
  public String actual(String reported) {
    return Catalog.plain(reported);
  }
}
