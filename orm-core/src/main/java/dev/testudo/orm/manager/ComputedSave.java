package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.Changes;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Saves some fields of an object, some of them by expressions over the row as it is; the object
 * gets what the row then holds.
 */
final class ComputedSave<M, K> {
  private final Change<M, K> change;
  private final ModelType<M, K, ?> model;

  ComputedSave(Change<M, K> change, ModelType<M, K, ?> model) {
    this.change = change;
    this.model = model;
  }

  /**
   * Runs the UPDATE.
   *
   * @param chosen the fields that get the object's values
   * @param sets gives the expressions, for the source that they are over
   */
  Future<M> run(
      Route route,
      M object,
      Draft<M> draft,
      List<Field<?>> chosen,
      Function<Source, List<Update.Change>> sets) {
    K key = change.keyOf(object);
    BitSet plain = Written.chosen(model, draft, chosen);
    List<Field<?>> computed = computed(sets);
    computed.forEach(
        field -> {
          Written.refuse(model, field, "save(…)");
          plain.clear(field.index());
        });
    draft.require(plain);
    @Nullable Object[] match = change.match(draft, key);
    Criteria row = Writes.rowOf(model.table(), change.matched(), match);
    List<Field<?>> back = new ArrayList<>(computed);
    back.addAll(Written.readBack(model));
    boolean returning = route.can(Capability.UPDATE_RETURNING);
    Update update =
        Changes.update(
            model.table(),
            row,
            source -> {
              List<Update.Change> all = new ArrayList<>(sets.apply(source));
              for (Field<?> field : Draft.fields(model, plain)) {
                all.add(Writes.change(field, source, draft.value(field)));
              }
              return all;
            },
            returning ? back : List.of());
    BoundSql sql = route.dialect().render(update);
    if (returning) {
      return route
          .client()
          .query(sql.sql(), sql.values(), new Returned<>(route, model, object, back))
          .map(rows -> draft.finish(route, change.found(rows, key, sql.sql()), back));
    }
    return route
        .client()
        .update(sql.sql(), sql.values())
        .compose(
            outcome -> {
              if (outcome.rows() == 0) {
                throw change.gone("Update", key, sql.sql().text());
              }
              return change.reread(route, draft.finish(route, object, back), key, back);
            });
  }

  private List<Field<?>> computed(Function<Source, List<Update.Change>> sets) {
    List<Field<?>> computed = new ArrayList<>();
    for (Update.Change set : sets.apply(Writes.source(model.table()))) {
      for (Field<?> field : model.table().fields()) {
        if (field.column().equals(set.column().name())) {
          computed.add(field);
        }
      }
    }
    return computed;
  }
}
