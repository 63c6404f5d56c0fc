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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns models into the tables that they want. */
public final class SchemaPlanner {
  private SchemaPlanner() {}

  /**
   * The tables of some models and of the relations between them, each behind those that it refers
   * to.
   *
   * @throws ConfigurationException if two models want the same table, or a name is too long
   */
  public static WantedSchema plan(List<? extends ModelType<?, ?, ?>> models) {
    var relations = new RelationPlanner(models);
    Map<Place, WantedTable> tables = new LinkedHashMap<>();
    for (ModelType<?, ?, ?> model : models) {
      WantedTable table = table(model, relations);
      WantedTable other = tables.put(new Place(table.schema(), table.name()), table);
      if (other != null) {
        throw twice(other, table);
      }
    }
    for (ModelType<?, ?, ?> model : models) {
      for (WantedTable between : relations.between(model)) {
        between(tables, between);
      }
    }
    return new WantedSchema(TableOrder.of(List.copyOf(tables.values())));
  }

  /** Both models of a relation may declare the table in between, if they mean the same. */
  private static void between(Map<Place, WantedTable> tables, WantedTable between) {
    WantedTable other = tables.putIfAbsent(new Place(between.schema(), between.name()), between);
    if (other != null
        && !Set.copyOf(other.foreignKeys()).equals(Set.copyOf(between.foreignKeys()))) {
      throw twice(other, between);
    }
  }

  private static ConfigurationException twice(WantedTable one, WantedTable other) {
    return new ConfigurationException(
        Report.of(
                "The models %s and %s want the same table %s."
                    .formatted(one.model(), other.model(), other.label()))
            .wayOut("Name another table in one of them: @Model(table = \"…\")."));
  }

  private record Place(@Nullable String schema, String table) {}

  private static WantedTable table(ModelType<?, ?, ?> model, RelationPlanner relations) {
    Table table = model.table();
    Names.given(table.name(), table.model(), "the table");
    var key =
        new WantedKey(
            Names.made("pk", table.name(), List.of()),
            table.key().stream().map(Field::column).toList());
    List<WantedKey> uniques = uniques(table);
    List<WantedKey> keys = new ArrayList<>(uniques);
    keys.add(key);
    List<WantedIndex> indexes = new ArrayList<>(indexes(table));
    indexes.addAll(RelationPlanner.indexes(model, keys, indexes));
    return new WantedTable(
        table.model(),
        table.schema(),
        table.name(),
        table.comment(),
        table.fields().stream().map(field -> column(table, field)).toList(),
        key,
        uniques,
        List.copyOf(indexes),
        checks(table),
        relations.foreignKeys(model));
  }

  static WantedColumn column(Table table, Field<?> field) {
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
        field.comment(),
        field.computedSql());
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
