package dev.testudo.orm.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a constraint or a column that a database names is in the models. */
public final class ConstraintIndex {
  private final Map<String, Constraint> byName = new HashMap<>();
  private final Map<Columns, Constraint> byColumns = new HashMap<>();
  private final Map<String, WantedTable> tables = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  private ConstraintIndex(List<WantedTable> wanted) {
    for (WantedTable table : wanted) {
      tables.putIfAbsent(table.name(), table);
      add(table, Constraint.Kind.KEY, table.key().name(), table.key().columns());
      for (WantedKey unique : table.uniques()) {
        add(table, Constraint.Kind.UNIQUE, unique.name(), unique.columns());
      }
      for (WantedIndex index : table.indexes()) {
        if (index.unique()) {
          add(table, Constraint.Kind.UNIQUE, index.name(), index.columns());
        }
      }
      for (WantedForeignKey key : table.foreignKeys()) {
        references.add(new Reference(add(table, key), key.table()));
      }
      for (WantedCheck check : table.checks()) {
        add(table, Constraint.Kind.CHECK, check.name(), List.of());
      }
      for (WantedColumn column : table.columns()) {
        addLimit(table, Constraint.Kind.LENGTH, column.name());
        addLimit(table, Constraint.Kind.RANGE, column.name());
      }
    }
  }

  private void addLimit(WantedTable table, Constraint.Kind kind, String column) {
    add(table, kind, Names.ofColumnCheck(table.name(), column, kind), List.of(column));
  }

  private Constraint add(WantedTable table, WantedForeignKey key) {
    List<String> fields = fields(table, key.columns());
    var constraint =
        new Constraint(
            Constraint.Kind.REFERENCE,
            key.name(),
            table.name(),
            key.columns(),
            table.model(),
            fields);
    byName.putIfAbsent(key.name(), constraint);
    return constraint;
  }

  private void add(WantedTable table, Constraint.Kind kind, String name, List<String> columns) {
    List<String> fields = fields(table, columns);
    var constraint = new Constraint(kind, name, table.name(), columns, table.model(), fields);
    byName.putIfAbsent(name, constraint);
    if (kind == Constraint.Kind.KEY || kind == Constraint.Kind.UNIQUE) {
      byColumns.putIfAbsent(new Columns(table.name(), Set.copyOf(columns)), constraint);
    }
  }

  /** An index of the constraints of some tables. */
  public static ConstraintIndex of(List<WantedTable> tables) {
    return new ConstraintIndex(tables);
  }

  /** The constraint of a name, or null if no model has it. */
  public @Nullable Constraint named(String name) {
    return byName.get(name);
  }

  /** The key or unique constraint over exactly these columns in any order, or null. */
  public @Nullable Constraint over(String table, List<String> columns) {
    return byColumns.get(new Columns(table, Set.copyOf(columns)));
  }

  /** The foreign keys of a table. */
  public List<Constraint> referring(String table) {
    return references.stream().map(Reference::by).filter(by -> by.table().equals(table)).toList();
  }

  /** The foreign keys that refer to a table. */
  public List<Constraint> referringTo(String table) {
    return references.stream().filter(r -> r.to().equals(table)).map(Reference::by).toList();
  }

  /** The primary key of a table, or null if it is none of ours. */
  public @Nullable Constraint key(String table) {
    WantedTable wanted = tables.get(table);
    return wanted == null ? null : over(table, wanted.key().columns());
  }

  /** The name of the model behind a table, or null if it is none of ours. */
  public @Nullable String model(String table) {
    WantedTable wanted = tables.get(table);
    return wanted == null ? null : wanted.model();
  }

  /** The fields behind columns of a table, without those that no model has. */
  public List<String> fields(String table, List<String> columns) {
    WantedTable wanted = tables.get(table);
    return wanted == null ? List.of() : fields(wanted, columns);
  }

  private static List<String> fields(WantedTable table, List<String> columns) {
    return table.columns().stream()
        .filter(c -> columns.contains(c.name()))
        .map(WantedColumn::field)
        .toList();
  }

  private record Reference(Constraint by, String to) {}

  private record Columns(String table, Set<String> names) {}
}
