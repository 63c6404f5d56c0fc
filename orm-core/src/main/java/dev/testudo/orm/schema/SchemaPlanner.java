package dev.testudo.orm.schema;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Check;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Index;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.metamodel.Unique;
import dev.testudo.orm.type.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns models into the tables that they want. */
public final class SchemaPlanner {
  private SchemaPlanner() {}

  /**
   * The tables of some models, in the models' order.
   *
   * @throws ConfigurationException if two models want the same table, or a name is too long
   */
  public static WantedSchema plan(List<? extends ModelType<?, ?, ?>> models) {
    Map<Place, WantedTable> tables = new HashMap<>();
    List<WantedTable> ordered = new ArrayList<>();
    for (ModelType<?, ?, ?> model : models) {
      WantedTable table = table(model.table());
      WantedTable other = tables.put(new Place(table.schema(), table.name()), table);
      if (other != null) {
        throw new ConfigurationException(
            Report.of(
                    "The models "
                        + other.model()
                        + " and "
                        + table.model()
                        + " want the same table "
                        + table.label()
                        + ".")
                .wayOut("Name another table in one of them: @Model(table = \"…\")."));
      }
      ordered.add(table);
    }
    return new WantedSchema(List.copyOf(ordered));
  }

  private record Place(@Nullable String schema, String table) {}

  private static WantedTable table(Table table) {
    Names.given(table.name(), table.model(), "the table");
    return new WantedTable(
        table.model(),
        table.schema(),
        table.name(),
        table.comment(),
        table.fields().stream().map(field -> column(table, field)).toList(),
        new WantedKey(
            Names.made("pk", table.name(), List.of()),
            table.key().stream().map(Field::column).toList()),
        uniques(table),
        indexes(table),
        checks(table));
  }

  private static WantedColumn column(Table table, Field<?> field) {
    if (field.type().kind() == Kind.DECIMAL && field.type().precision() < 1) {
      throw new ConfigurationException(
          Report.of("The decimal " + table.model() + "." + field.name() + " has no precision.")
              .wayOut("Say how many digits it has: @Column(precision = …, scale = …)."));
    }
    return new WantedColumn(
        Names.given(field.column(), table.model(), "the column of " + field.name()),
        field.name(),
        field.type(),
        field.nullable() && !field.isKey(),
        field.key() == KeyKind.IDENTITY,
        field.defaultSql(),
        field.comment());
  }

  private static List<WantedKey> uniques(Table table) {
    List<WantedKey> uniques = new ArrayList<>();
    for (Field<?> field : table.fields()) {
      if (field.unique()) {
        add(uniques, unique(table, new Unique("", List.of(field.name()))));
      }
    }
    for (Unique unique : table.uniques()) {
      add(uniques, unique(table, unique));
    }
    return List.copyOf(uniques);
  }

  private static void add(List<WantedKey> uniques, WantedKey unique) {
    if (!uniques.contains(unique)) {
      uniques.add(unique);
    }
  }

  private static WantedKey unique(Table table, Unique unique) {
    List<String> columns = columns(table, unique.fields());
    String name =
        unique.name().isEmpty()
            ? Names.made("uq", table.name(), columns)
            : Names.given(unique.name(), table.model(), "a unique constraint");
    return new WantedKey(name, columns);
  }

  private static List<WantedIndex> indexes(Table table) {
    List<WantedIndex> indexes = new ArrayList<>();
    for (Index index : table.indexes()) {
      List<String> columns = columns(table, index.fields());
      String name =
          index.name().isEmpty()
              ? Names.made("ix", table.name(), columns)
              : Names.given(index.name(), table.model(), "an index");
      String where = index.where().isEmpty() ? null : index.where();
      indexes.add(new WantedIndex(name, columns, index.unique(), where));
    }
    return List.copyOf(indexes);
  }

  private static List<WantedCheck> checks(Table table) {
    List<WantedCheck> checks = new ArrayList<>();
    for (Check check : table.checks()) {
      String position = Integer.toString(checks.size() + 1);
      String name =
          check.name().isEmpty()
              ? Names.made("ck", table.name(), List.of(position))
              : Names.given(check.name(), table.model(), "a check");
      checks.add(new WantedCheck(name, check.sql()));
    }
    return List.copyOf(checks);
  }

  private static List<String> columns(Table table, List<String> fields) {
    return fields.stream().map(name -> table.field(name).column()).toList();
  }
}
