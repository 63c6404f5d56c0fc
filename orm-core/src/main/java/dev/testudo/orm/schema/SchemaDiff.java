package dev.testudo.orm.schema;

import dev.testudo.orm.schema.SchemaDifference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what models want with what a database has. Keys, uniques and indexes are compared by
 * their columns, since who made them may have named them otherwise.
 */
public final class SchemaDiff {
  private final TypeNaming naming;
  private final ActualSchema actual;
  private final List<SchemaDifference> found = new ArrayList<>();

  private SchemaDiff(ActualSchema actual, TypeNaming naming) {
    this.actual = actual;
    this.naming = naming;
  }

  /**
   * The differences, in the order of the tables and their columns; none if the database has what
   * the models need. What it has beyond that is no difference, unless it keeps rows from being
   * inserted.
   *
   * @param wanted tables of one schema
   * @param actual what the database has in that schema
   * @param naming the types of the database
   */
  public static List<SchemaDifference> between(
      List<WantedTable> wanted, ActualSchema actual, TypeNaming naming) {
    var diff = new SchemaDiff(actual, naming);
    for (WantedTable table : wanted) {
      diff.table(table);
    }
    return List.copyOf(diff.found);
  }

  private void table(WantedTable table) {
    if (!actual.hasTable(table.name())) {
      add(
          Kind.MISSING_TABLE,
          table,
          table.name(),
          "The table " + table.label() + " (" + table.model() + ") is missing.");
      return;
    }
    Map<String, ActualColumn> columns = new LinkedHashMap<>();
    for (ActualColumn column : actual.columnsOf(table.name())) {
      columns.put(column.name(), column);
    }
    for (WantedColumn column : table.columns()) {
      ActualColumn other = columns.remove(column.name());
      if (other == null) {
        add(Kind.MISSING_COLUMN, table, column.name(), place(table, column) + " is missing.");
      } else {
        column(table, column, other);
      }
    }
    columns.values().forEach(extra -> extra(table, extra));
    indexes(table);
    foreignKeys(table);
    for (WantedCheck check : table.checks()) {
      if (!actual.hasCheck(table.name(), check.name())) {
        add(
            Kind.MISSING_CHECK,
            table,
            check.name(),
            "The check " + check.name() + " of " + table.label() + " is missing.");
      }
    }
  }

  private void foreignKeys(WantedTable table) {
    for (WantedForeignKey key : table.foreignKeys()) {
      if (!actual.hasForeignKey(table.name(), key.columns(), key.table())) {
        add(
            Kind.MISSING_FOREIGN_KEY,
            table,
            key.name(),
            "The foreign key %s %s of %s to %s is missing."
                .formatted(key.name(), key.columns(), table.label(), key.table()));
      }
    }
  }

  private void column(WantedTable table, WantedColumn wanted, ActualColumn other) {
    String type = naming.actual(other.type());
    String wantedType = naming.wanted(wanted);
    if (!type.equals(wantedType)) {
      add(
          Kind.OTHER_TYPE,
          table,
          wanted.name(),
          place(table, wanted) + " is " + type + ", but the model wants " + wantedType + ".");
    }
    if (other.nullable() != wanted.nullable()) {
      add(
          Kind.OTHER_NULLABILITY,
          table,
          wanted.name(),
          place(table, wanted)
              + (wanted.nullable()
                  ? " is NOT NULL, but the model has nulls."
                  : " accepts NULL, but the model has no nulls."));
    }
    if (wanted.identity() && !other.identity()) {
      add(
          Kind.NOT_COUNTED,
          table,
          wanted.name(),
          place(table, wanted) + " is not counted by the database.");
    }
  }

  private void extra(WantedTable table, ActualColumn extra) {
    if (!extra.nullable() && extra.defaultSql() == null && !extra.identity()) {
      add(
          Kind.UNFILLED_COLUMN,
          table,
          extra.name(),
          "The column "
              + table.label()
              + "."
              + extra.name()
              + " is NOT NULL without a default, and "
              + table.model()
              + " has no field for it.");
    }
  }

  private void indexes(WantedTable table) {
    List<ActualIndex> indexes = actual.indexesOf(table.name());
    if (indexes.stream().noneMatch(i -> i.primary() && same(i.columns(), table.key().columns()))) {
      add(
          Kind.OTHER_KEY,
          table,
          table.key().name(),
          "The primary key of " + table.label() + " is not " + table.key().columns() + ".");
    }
    for (WantedKey unique : table.uniques()) {
      if (indexes.stream().noneMatch(i -> i.unique() && same(i.columns(), unique.columns()))) {
        add(
            Kind.MISSING_UNIQUE,
            table,
            unique.name(),
            "The unique constraint "
                + unique.name()
                + " "
                + unique.columns()
                + " of "
                + table.label()
                + " is missing.");
      }
    }
    for (WantedIndex index : table.indexes()) {
      if (indexes.stream().noneMatch(i -> serves(i, index))) {
        add(
            Kind.MISSING_INDEX,
            table,
            index.name(),
            "The index "
                + index.name()
                + " "
                + index.columns()
                + " of "
                + table.label()
                + " is missing.");
      }
    }
  }

  /** An index with a condition is told from a whole one by its name only. */
  private static boolean serves(ActualIndex index, WantedIndex wanted) {
    boolean named = index.name().equals(wanted.name());
    return (named || wanted.where() == null)
        && index.columns().equals(wanted.columns())
        && (index.unique() || !wanted.unique());
  }

  private static boolean same(List<String> some, List<String> others) {
    return Set.copyOf(some).equals(Set.copyOf(others));
  }

  private static String place(WantedTable table, WantedColumn column) {
    return "The column "
        + table.label()
        + "."
        + column.name()
        + " ("
        + table.model()
        + "."
        + column.field()
        + ")";
  }

  private void add(Kind kind, WantedTable table, String name, String sentence) {
    found.add(new SchemaDifference(kind, table.name(), name, sentence));
  }
}
