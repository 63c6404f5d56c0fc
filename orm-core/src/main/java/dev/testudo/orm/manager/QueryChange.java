package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Assignment;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.query.Changes;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Locks;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Changes or deletes all rows of a query by one statement. */
final class QueryChange<M, P> {
  private final ModelType<M, ?, P> model;
  private final ModelReads<M, ?> reads;

  QueryChange(ModelType<M, ?, P> model, ModelReads<M, ?> reads) {
    this.model = model;
    this.reads = reads;
  }

  Future<Integer> update(Criteria criteria, List<Function<? super P, ? extends Assignment>> sets) {
    Route route = reads.route();
    BoundSql sql =
        route
            .dialect()
            .render(
                Changes.update(model.table(), criteria, source -> changes(source, sets, route)));
    return route.client().update(sql.sql(), sql.values()).map(Outcome::rows);
  }

  /** Sets these, too, but on a route. */
  Future<Integer> set(Route route, Criteria criteria, List<Assignment> sets) {
    List<Function<? super P, ? extends Assignment>> given = new ArrayList<>();
    sets.forEach(set -> given.add(path -> set));
    BoundSql sql =
        route
            .dialect()
            .render(
                Changes.update(model.table(), criteria, source -> changes(source, given, route)));
    return route.client().update(sql.sql(), sql.values()).map(Outcome::rows);
  }

  /** Updates the rows and gives the objects as they are then; in any order. */
  Future<List<M>> updateReturning(
      Criteria criteria, List<Function<? super P, ? extends Assignment>> sets) {
    Route route = reads.route();
    if (route.can(Capability.UPDATE_RETURNING)) {
      BoundSql sql =
          route
              .dialect()
              .render(
                  Changes.update(
                      model.table(),
                      criteria,
                      source -> changes(source, sets, route),
                      model.table().fields()));
      return route.client().query(sql.sql(), sql.values(), model);
    }
    return new LockedChange<>(model)
        .run(
            route,
            criteria,
            (own, rows) ->
                Changes.update(model.table(), rows, source -> changes(source, sets, own)),
            false);
  }

  /** Deletes the rows and gives the objects as they were; in any order. */
  Future<List<M>> deleteReturning(Criteria criteria) {
    Route route = reads.route();
    if (model.table().withRole(Role.DELETED_AT) != null) {
      return new LockedChange<>(model)
          .run(
              route,
              criteria,
              (own, rows) -> Changes.update(model.table(), rows, source -> marks(source, own)),
              true);
    }
    if (route.can(Capability.DELETE_RETURNING)) {
      BoundSql sql =
          route.dialect().render(Changes.delete(model.table(), criteria, model.table().fields()));
      return route.client().query(sql.sql(), sql.values(), model);
    }
    return new LockedChange<>(model)
        .run(route, criteria, (own, rows) -> Changes.delete(model.table(), rows), true);
  }

  /** Deletes the rows, or marks them as deleted. */
  Future<Integer> delete(Criteria criteria) {
    if (model.table().withRole(Role.DELETED_AT) == null) {
      return erase(criteria);
    }
    Route route = reads.route();
    BoundSql sql =
        route
            .dialect()
            .render(Changes.update(model.table(), criteria, source -> marks(source, route)));
    return route.client().update(sql.sql(), sql.values()).map(Outcome::rows);
  }

  /** Deletes the rows for good, also where deleted rows are kept. */
  Future<Integer> erase(Criteria criteria) {
    Route route = reads.route();
    BoundSql sql = route.dialect().render(Changes.delete(model.table(), criteria));
    return Hindrances.told(
        route,
        model,
        () -> criteria,
        route.client().update(sql.sql(), sql.values()).map(Outcome::rows));
  }

  /** The time of the deletion, and what every update writes. */
  private List<Update.Change> marks(Source source, Route route) {
    Field<?> deleted = Objects.requireNonNull(model.table().withRole(Role.DELETED_AT));
    List<Update.Change> changes = new ArrayList<>();
    var now = new Term.Parameter(deleted.type(), Stamps.time(deleted, route.now()));
    changes.add(new Update.Change(deleted.of(source), now));
    stamps(source, route, Set.of(), changes);
    return changes;
  }

  /** What the caller sets, and the time and version of every update unless it sets them too. */
  private List<Update.Change> changes(
      Source source, List<Function<? super P, ? extends Assignment>> sets, Route route) {
    P path = model.path(source);
    List<Update.Change> changes = new ArrayList<>();
    Set<String> assigned = new HashSet<>();
    for (Function<? super P, ? extends Assignment> set : sets) {
      for (Assignment assignment : set.apply(path).each()) {
        check(assignment.field(), assigned);
        changes.add(new Update.Change(assignment.field().of(source), assignment.value()));
      }
    }
    if (changes.isEmpty()) {
      throw new OrmException(Report.of("update(…) of a query was given nothing to set."));
    }
    stamps(source, route, assigned, changes);
    return changes;
  }

  /** The time, the person and the version of every update, unless they are set. */
  private void stamps(
      Source source, Route route, Set<String> assigned, List<Update.Change> changes) {
    Stamp stamp = Stamp.of(route);
    for (Field<?> field : model.table().fields()) {
      Term.Column column = field.of(source);
      if (assigned.contains(field.name())) {
        continue;
      }
      if (field.role() == Role.UPDATED_AT) {
        var now = new Term.Parameter(field.type(), Stamps.time(field, stamp.now()));
        changes.add(new Update.Change(column, now));
      } else if (field.role() == Role.UPDATED_BY && stamp.hasActor()) {
        var who = new Term.Parameter(field.type(), stamp.actor(field));
        changes.add(new Update.Change(column, who));
      } else if (field.role() == Role.VERSION) {
        changes.add(new Update.Change(column, next(column)));
      }
    }
  }

  static Term next(Term.Column version) {
    return new Computation.Call(
        dev.testudo.orm.ast.Function.PLUS,
        List.of(version, new Term.Parameter(Types.LONG, 1L)),
        version.type());
  }

  private void check(Field<?> field, Set<String> assigned) {
    checkOwn(model, field, "update(…)");
    Written.refuse(model, field, "update(…)");
    if (!assigned.add(field.name())) {
      throw new OrmException(
          Report.of("update(…) was asked to set " + model.describe(field.index()) + " twice."));
    }
  }

  /** A path may lead to a column of another model, which the statement does not write. */
  static void checkOwn(ModelType<?, ?, ?> model, Field<?> field, String what) {
    if (!model.table().fields().contains(field)) {
      throw new OrmException(
          Report.of(
                  "%s of a %s was given the field %s of another model."
                      .formatted(what, model.table().model(), field.name()))
              .wayOut("Write that field through the manager of its own model."));
    }
  }

  /** A condition that somebody forgot must not empty a table. */
  static void refuseUnfiltered(String what, Criteria criteria, boolean wholeTable) {
    Locks.refuse(criteria, what + "(…)", "a change locks the rows that it changes by itself.");
    if (criteria.isUnfiltered() && !wholeTable) {
      throw new OrmException(
          Report.of(what + " was called on a query whose condition keeps no row out.")
              .likelyCause("a condition that was to narrow it is missing or always true.")
              .wayOut("Begin with all() if every row is meant: all()." + what + "(…)."));
    }
  }
}
