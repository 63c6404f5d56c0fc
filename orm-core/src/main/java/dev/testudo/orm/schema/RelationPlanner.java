package dev.testudo.orm.schema;

import dev.testudo.orm.annotation.OnUpdate;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.JoinTable;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Reference;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the relations of models into foreign keys, their indexes, and tables in between. */
final class RelationPlanner {
  private final Set<ModelType<?, ?, ?>> known;

  RelationPlanner(List<? extends ModelType<?, ?, ?>> models) {
    known = Set.copyOf(models);
  }

  /** The foreign keys of a model's table. */
  List<WantedForeignKey> foreignKeys(ModelType<?, ?, ?> model) {
    List<WantedForeignKey> keys = new ArrayList<>();
    for (Link<?, ?> link : model.links()) {
      if (link instanceof ToOne<?, ?, ?> toOne
          && !toOne.isBackward()
          && toOne.reference().constrained()) {
        keys.add(foreignKey(toOne));
      }
    }
    return List.copyOf(keys);
  }

  private WantedForeignKey foreignKey(ToOne<?, ?, ?> link) {
    Table owner = link.owner().table();
    Table target = link.target().table();
    check(link);
    Reference reference = link.reference();
    List<String> columns = columns(link.columns());
    String name =
        reference.constraint().isEmpty()
            ? Names.made("fk", owner.name(), columns)
            : Names.given(reference.constraint(), owner.model(), "a foreign key");
    return new WantedForeignKey(
        name,
        columns,
        target.schema(),
        target.name(),
        columns(link.references()),
        reference.onDelete(),
        reference.onUpdate());
  }

  private void check(Link<?, ?> link) {
    if (!known.contains(link.target())) {
      Table target = link.target().table();
      throw new ConfigurationException(
          Report.of(
                  "%s.%s refers to %s, which is not on the same connection."
                      .formatted(link.owner().table().model(), link.name(), target.model()))
              .likelyCause("no app of this connection names the package of " + target.model() + ".")
              .wayOut(
                  "Name that package in an app with the same default_connection, or give the"
                      + " relation no constraint: constraint = false."));
    }
  }

  /** The indexes of a model's foreign keys that no other key or index of the table serves. */
  static List<WantedIndex> indexes(
      ModelType<?, ?, ?> model, List<WantedKey> keys, List<WantedIndex> given) {
    List<List<String>> served = new ArrayList<>();
    keys.forEach(key -> served.add(key.columns()));
    given.stream().filter(i -> i.where() == null).forEach(index -> served.add(index.columns()));
    List<WantedIndex> indexes = new ArrayList<>();
    for (Link<?, ?> link : model.links()) {
      if (link instanceof ToOne<?, ?, ?> toOne && !toOne.isBackward()) {
        List<String> columns = columns(toOne.columns());
        if (served.stream().noneMatch(each -> startsWith(each, columns))) {
          String name = Names.made("ix", model.table().name(), columns);
          indexes.add(new WantedIndex(name, columns, false, null));
          served.add(columns);
        }
      }
    }
    return indexes;
  }

  private static boolean startsWith(List<String> all, List<String> first) {
    return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
  }

  /** The tables between models that are no models themselves, as each side declares them. */
  List<WantedTable> between(ModelType<?, ?, ?> model) {
    List<WantedTable> tables = new ArrayList<>();
    for (Link<?, ?> link : model.links()) {
      if (link instanceof ToMany<?, ?, ?> toMany && toMany.isOwn()) {
        check(link);
        tables.add(between(toMany));
      }
    }
    return tables;
  }

  private static WantedTable between(ToMany<?, ?, ?> link) {
    JoinTable join = link.joinTable();
    Table table = join.table();
    String name = table.name();
    String label = link.owner().table().model() + "." + link.name();
    List<String> toTarget = columns(join.target().columns());
    Names.given(name, label, "the table");
    return new WantedTable(
        label,
        table.schema(),
        name,
        null,
        table.fields().stream().map(field -> SchemaPlanner.column(table, field)).toList(),
        new WantedKey(Names.made("pk", name, List.of()), columns(table.key())),
        List.of(),
        List.of(new WantedIndex(Names.made("ix", name, toTarget), toTarget, false, null)),
        List.of(),
        List.of(
            side(name, join.owner(), link.owner().table()),
            side(name, join.target(), link.target().table())));
  }

  private static WantedForeignKey side(String table, JoinTable.Side side, Table target) {
    List<String> columns = columns(side.columns());
    return new WantedForeignKey(
        Names.made("fk", table, columns),
        columns,
        target.schema(),
        target.name(),
        columns(side.references()),
        JoinTable.ON_DELETE,
        OnUpdate.CASCADE);
  }

  private static List<String> columns(List<Field<?>> fields) {
    return fields.stream().map(Field::column).toList();
  }
}
