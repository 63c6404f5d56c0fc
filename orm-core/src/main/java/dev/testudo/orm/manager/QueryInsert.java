package dev.testudo.orm.manager;

import dev.testudo.orm.ast.InsertSelect;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.Assignment;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Writing;
import dev.testudo.orm.query.Choice;
import dev.testudo.orm.query.Locks;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Inserts the rows of a query as rows of another table, by one statement. */
final class QueryInsert<M, P> {
  private final ModelType<M, ?, P> model;

  QueryInsert(ModelType<M, ?, P> model) {
    this.model = model;
  }

  <R, Q> Future<Integer> run(
      Route route, Query<R, Q> rows, BiFunction<? super P, ? super Q, List<Assignment>> columns) {
    Locks.refuse(rows.criteria, "createFrom(…)");
    Source into = Writes.source(model.table());
    Map<Field<?>, Term> values = new LinkedHashMap<>();
    for (Assignment assignment : columns.apply(model.path(into), rows.path())) {
      assignment.each().forEach(each -> put(values, each));
    }
    Stamp stamp = Stamp.of(route);
    for (Field<?> field : model.table().fields()) {
      if (!values.containsKey(field)) {
        Object value = filled(field, stamp);
        if (value != null) {
          values.put(field, new Term.Parameter(field.type(), value));
        }
      }
    }
    checkWhole(values);
    Select select = Choice.of(List.copyOf(values.values()), rows.criteria).select();
    var insert =
        new InsertSelect(
            into, values.keySet().stream().map(field -> field.of(into)).toList(), select);
    BoundSql sql = route.dialect().render(insert);
    return route.client().update(sql.sql(), sql.values()).map(Outcome::rows);
  }

  private void put(Map<Field<?>, Term> values, Assignment assignment) {
    Field<?> field = assignment.field();
    QueryChange.checkOwn(model, field, "createFrom(…)");
    if (field.writing() == Writing.NEVER) {
      Written.refuse(model, field, "createFrom(…)");
    }
    if (values.put(field, assignment.value()) != null) {
      throw new OrmException(
          Report.of("createFrom(…) was asked to set " + model.describe(field.index()) + " twice."));
    }
  }

  private static @Nullable Object filled(Field<?> field, Stamp stamp) {
    return switch (field.role()) {
      case CREATED_AT, UPDATED_AT -> Stamps.time(field, stamp.now());
      case CREATED_BY, UPDATED_BY -> stamp.actor(field);
      case VERSION -> Stamps.version(field, 1);
      case TENANT -> stamp.tenant(field);
      case PLAIN, DELETED_AT -> null;
    };
  }

  private void checkWhole(Map<Field<?>, Term> values) {
    List<String> missing = new ArrayList<>();
    for (Field<?> field : model.table().fields()) {
      boolean filled =
          field.nullable()
              || field.key() == KeyKind.IDENTITY
              || field.defaultSql() != null
              || field.writing() == Writing.NEVER;
      if (!filled && !values.containsKey(field)) {
        missing.add(field.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new OrmException(
          Report.of(
                  "createFrom(…) of %s says nothing of %s."
                      .formatted(model.table().model(), String.join(", ", missing)))
              .likelyCause("these fields must not be null, and have no default.")
              .wayOut("Set each of them: a.name.set(u.name)."));
    }
  }
}
