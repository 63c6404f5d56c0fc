package dev.testudo.orm.manager;

import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.error.ForeignKeyViolationException;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Finds what keeps rows from being deleted: rows that refer to them. */
final class Hindrances {
  /** So many keys of each relation are told; that there are more is said. */
  private static final int MOST = 5;

  private final Route route;
  private final ModelType<?, ?, ?> model;

  private Hindrances(Route route, ModelType<?, ?, ?> model) {
    this.route = route;
    this.model = model;
  }

  /**
   * What a deletion gives; if others refer to its rows, a failure that names them. Inside of a
   * transaction, which takes no more statements after a failure, it stays as it is.
   *
   * @param rows what was to be deleted
   */
  static <T> Future<T> told(
      Route route, ModelType<?, ?, ?> model, Supplier<Criteria> rows, Future<T> deletion) {
    return deletion.recover(
        failure -> {
          if (!(failure instanceof ForeignKeyViolationException violation)
              || route.isTransaction()) {
            return Future.failedFuture(failure);
          }
          return new Hindrances(route, model)
              .find(rows.get())
              .transform(
                  found ->
                      Future.failedFuture(
                          found.failed() || found.result().isEmpty()
                              ? violation
                              : violation.because(
                                  "What is to go is still referred to: "
                                      + String.join("; ", found.result())
                                      + ".")));
        });
  }

  private Future<List<String>> find(Criteria rows) {
    Future<List<String>> all = Future.succeededFuture(new ArrayList<>());
    if (rows.isLimited()) {
      return all;
    }
    for (ModelType<?, ?, ?> other : route.models()) {
      for (Link<?, ?> link : other.links()) {
        if (link instanceof ToOne<?, ?, ?> one && hinders(one)) {
          all =
              all.compose(
                  list ->
                      read(one, rows)
                          .map(
                              keys -> {
                                if (!keys.isEmpty()) {
                                  list.add(text(one, keys));
                                }
                                return list;
                              }));
        }
      }
    }
    return all;
  }

  private boolean hinders(ToOne<?, ?, ?> link) {
    OnDelete action = link.isBackward() ? OnDelete.CASCADE : link.reference().onDelete();
    return (action == OnDelete.RESTRICT || action == OnDelete.NO_ACTION)
        && link.reference().constrained()
        && link.target() == model;
  }

  private Future<List<String>> read(ToOne<?, ?, ?> link, Criteria rows) {
    ModelType<?, ?, ?> owner = link.owner();
    Source source = Writes.source(owner.table());
    List<Term> columns = new ArrayList<>();
    link.columns().forEach(field -> columns.add(field.of(source)));
    List<Ordering> order = new ArrayList<>();
    for (Field<?> field : owner.table().key()) {
      order.add(new Ordering(field.of(source), false, Nulls.LARGEST));
    }
    Criteria referrers =
        Criteria.all(source)
            .and(new Term.InSelect(columns, Reads.some(link.references(), rows.orderBy(List.of()))))
            .orderBy(order)
            .limit(MOST + 1L);
    BoundSql sql = route.dialect().render(Reads.keys(owner.table(), referrers));
    return route.client().query(sql.sql(), sql.values(), new KeyText(owner));
  }

  private static String text(ToOne<?, ?, ?> link, List<String> keys) {
    boolean more = keys.size() > MOST;
    return "%s.%s by %s%s"
        .formatted(
            link.owner().table().model(),
            link.name(),
            String.join(", ", more ? keys.subList(0, MOST) : keys),
            more ? " and others" : "");
  }

  /** Reads keys as they are printed: {@code Post#5}. */
  private record KeyText(ModelType<?, ?, ?> model) implements RowReader<String> {
    @Override
    public String read(Row row) {
      return model.table().model() + "#" + model.readKey(row, 0);
    }

    @Override
    public String describe(int index) {
      return model.table().model() + "." + model.table().key().get(index).name();
    }
  }
}
