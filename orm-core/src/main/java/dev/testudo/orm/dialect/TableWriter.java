package dev.testudo.orm.dialect;

import dev.testudo.orm.schema.WantedCheck;
import dev.testudo.orm.schema.WantedColumn;
import dev.testudo.orm.schema.WantedForeignKey;
import dev.testudo.orm.schema.WantedIndex;
import dev.testudo.orm.schema.WantedKey;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.schema.WantedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Writes the statements that create tables: the parts that are the same on every engine. */
final class TableWriter {
  private final Definitions definitions;

  TableWriter(Definitions definitions) {
    this.definitions = definitions;
  }

  List<String> create(WantedSchema schema) {
    schema.tables().forEach(definitions::verify);
    List<String> statements = new ArrayList<>();
    for (String each : schema.schemas()) {
      statements.add(definitions.createSchema(writer(), each));
    }
    var ahead = new HashSet<>(schema.tables());
    List<String> afterwards = new ArrayList<>();
    for (WantedTable table : schema.tables()) {
      ahead.remove(table);
      List<WantedForeignKey> now = new ArrayList<>();
      for (WantedForeignKey key : table.foreignKeys()) {
        if (definitions.refersAhead() || ahead.stream().noneMatch(each -> isTarget(key, each))) {
          now.add(key);
        } else {
          afterwards.add(alter(table, key));
        }
      }
      statements.addAll(create(table, now));
    }
    statements.addAll(afterwards);
    return List.copyOf(statements);
  }

  private static boolean isTarget(WantedForeignKey key, WantedTable table) {
    return key.table().equals(table.name()) && Objects.equals(key.schema(), table.schema());
  }

  List<String> create(WantedTable table) {
    definitions.verify(table);
    return create(table, table.foreignKeys());
  }

  private List<String> create(WantedTable table, List<WantedForeignKey> foreignKeys) {
    List<String> statements = new ArrayList<>();
    statements.add(table(table, foreignKeys));
    if (!definitions.indexesInTable()) {
      for (WantedIndex index : table.indexes()) {
        statements.add(index(table, index));
      }
    }
    if (definitions.commentsApart()) {
      comments(table, statements);
    }
    return List.copyOf(statements);
  }

  private SqlWriter writer() {
    return new SqlWriter(definitions.quote());
  }

  private String table(WantedTable table, List<WantedForeignKey> foreignKeys) {
    List<String> lines = new ArrayList<>();
    for (WantedColumn column : table.columns()) {
      lines.add(column(table, column));
    }
    if (!keyAtColumn(table)) {
      lines.add(constraint(table.key(), " PRIMARY KEY "));
    }
    for (WantedKey unique : table.uniques()) {
      lines.add(constraint(unique, " UNIQUE "));
    }
    foreignKeys.forEach(key -> lines.add(foreignKey(key)));
    for (WantedCheck check : checks(table)) {
      lines.add(
          writer()
              .add("CONSTRAINT ")
              .name(check.name())
              .add(" CHECK (" + check.sql() + ")")
              .toString());
    }
    if (definitions.indexesInTable()) {
      for (WantedIndex index : table.indexes()) {
        String kind = index.unique() ? "UNIQUE KEY " : "KEY ";
        lines.add(writer().add(kind).name(index.name()).add(' ').names(index.columns()).toString());
      }
    }
    return writer()
        .add("CREATE TABLE IF NOT EXISTS ")
        .table(table.schema(), table.name())
        .add(" (")
        .add(definitions.tableStart(table))
        .add("\n  " + String.join(",\n  ", lines) + "\n)")
        .add(definitions.tableEnd(table))
        .toString();
  }

  private String foreignKey(WantedForeignKey key) {
    return writer()
        .add("CONSTRAINT ")
        .name(key.name())
        .add(" FOREIGN KEY ")
        .names(key.columns())
        .add(" REFERENCES ")
        .table(key.schema(), key.table())
        .add(' ')
        .names(key.references())
        .add(" ON DELETE " + key.onDelete().name().replace('_', ' '))
        .add(" ON UPDATE " + key.onUpdate().name().replace('_', ' '))
        .toString();
  }

  /** Tables that refer to each other get their foreign keys when all of them are there. */
  private String alter(WantedTable table, WantedForeignKey key) {
    SqlWriter alter = writer().add("ALTER TABLE ").table(table.schema(), table.name());
    return definitions.addForeignKey(alter.add(" ADD ").toString(), foreignKey(key));
  }

  private String column(WantedTable table, WantedColumn column) {
    SqlWriter out = writer().name(column.name()).add(' ').add(definitions.type(column));
    if (column.computedSql() != null) {
      out.add(" GENERATED ALWAYS AS (").add(column.computedSql()).add(')');
      out.add(definitions.computedEnd());
    }
    if (!column.nullable()) {
      out.add(" NOT NULL");
    }
    if (column.identity()) {
      if (keyAtColumn(table)) {
        out.add(" CONSTRAINT ").name(table.key().name()).add(" PRIMARY KEY");
      }
      out.add(definitions.identity());
    } else if (column.defaultSql() != null) {
      // In parentheses every engine takes any expression.
      out.add(" DEFAULT (").add(column.defaultSql()).add(')');
    }
    return out.add(definitions.columnEnd(column)).toString();
  }

  private boolean keyAtColumn(WantedTable table) {
    return definitions.keyAtColumn()
        && table.key().columns().size() == 1
        && table.column(table.key().columns().get(0)).identity();
  }

  private String constraint(WantedKey key, String kind) {
    return writer().add("CONSTRAINT ").name(key.name()).add(kind).names(key.columns()).toString();
  }

  /** The checks of the model and those that make up for types without limits. */
  private List<WantedCheck> checks(WantedTable table) {
    List<WantedCheck> checks = new ArrayList<>(table.checks());
    for (WantedColumn column : table.columns()) {
      String quoted = writer().name(column.name()).toString();
      for (Definitions.Limit limit : definitions.limits(column.type(), quoted)) {
        checks.add(limit.of(table, column));
      }
    }
    return checks;
  }

  private String index(WantedTable table, WantedIndex index) {
    SqlWriter out =
        writer()
            .add(index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
            .add("IF NOT EXISTS ")
            .name(index.name())
            .add(" ON ")
            .table(table.schema(), table.name())
            .add(' ')
            .names(index.columns());
    if (index.where() != null) {
      out.add(" WHERE ").add(index.where());
    }
    return out.toString();
  }

  private void comments(WantedTable table, List<String> statements) {
    if (table.comment() != null) {
      statements.add(
          writer()
              .add("COMMENT ON TABLE ")
              .table(table.schema(), table.name())
              .add(" IS ")
              .add(Literals.standard(table.comment()))
              .toString());
    }
    for (WantedColumn column : table.columns()) {
      if (column.comment() != null) {
        statements.add(
            writer()
                .add("COMMENT ON COLUMN ")
                .table(table.schema(), table.name())
                .add('.')
                .name(column.name())
                .add(" IS ")
                .add(Literals.standard(column.comment()))
                .toString());
      }
    }
  }
}
