package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.manager.InsertPlan.Mode;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.ValuesRow;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Inserts one object and fills in what the database made: its key and its defaults. */
final class Insertion<M, K> {
  private final ModelType<M, K, ?> model;
  private final Keys<K> keys;
  private final MergedInserts<M, K> merger;
  private final Hooks<M> hooks;
  // Most objects of a model give the same columns as the one before.
  private volatile @Nullable Known known;

  Insertion(ModelType<M, K, ?> model) {
    this.model = model;
    this.keys = new Keys<>(model);
    this.hooks = new Hooks<>(model);
    this.merger = new MergedInserts<>(model, this);
  }

  /** Inserts the object; a collision is an error. */
  Future<M> insert(Route route, M object) {
    return run(route, object, Mode.FAIL).map(Optional::orElseThrow);
  }

  /** Inserts the object; empty if a row with the same unique values exists. */
  Future<Optional<M>> insertIfAbsent(Route route, M object) {
    if (route.can(Capability.INSERT_IGNORE)) {
      return run(route, object, Mode.IGNORE);
    }
    // The error itself is the answer, and must not end a transaction around.
    return route
        .harmlessly(own -> insert(own, object))
        .map(Optional::of)
        .recover(
            failure ->
                failure instanceof UniqueViolationException
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  /** Inserts the object, or gives the row of its key all the object's other values. */
  Future<M> insertOrReplace(Route route, M object) {
    return run(route, object, Mode.REPLACE).map(Optional::orElseThrow);
  }

  private Future<Optional<M>> run(Route route, M object, Mode mode) {
    if (!hooks.aroundSaves(route)) {
      return store(route, object, mode);
    }
    // Whether a row is replaced is only known afterwards.
    return hooks
        .beforeInsert(route, object, mode != Mode.REPLACE)
        .compose(ready -> store(route, object, mode))
        .compose(
            stored ->
                stored.isEmpty()
                    ? Future.succeededFuture(stored)
                    : hooks.afterSave(route, stored.get()).map(Optional::of));
  }

  private Future<Optional<M>> store(Route route, M object, Mode mode) {
    Draft<M> draft = Draft.insert(model, object, Stamp.of(route));
    boolean keepsCreation = mode == Mode.REPLACE && draft.isStamped(Role.CREATED_AT);
    var plan = new InsertPlan(model, mode, draft.given(), keepsCreation);
    draft.require(plan.given());
    List<Field<?>> unknown = unknown(plan);
    boolean returning = !unknown.isEmpty() && route.can(Capability.INSERT_RETURNING);
    SqlText text = route.text(plan, () -> plan.statement(returning));
    var row = new NewRow<>(object, draft, plan, unknown, returning, text);
    return mode == Mode.FAIL && (returning || unknown.isEmpty())
        ? route.merged(text, merger, row)
        : send(route, row);
  }

  private List<Field<?>> unknown(InsertPlan plan) {
    Known last = known;
    if (last == null || !last.plan.equals(plan)) {
      last = new Known(plan, plan.unknown());
      known = last;
    }
    return last.unknown;
  }

  /** Sends the INSERT by itself. */
  Future<Optional<M>> send(Route route, NewRow<M> row) {
    Draft<M> draft = row.draft();
    M object = row.object();
    List<Field<?>> unknown = row.unknown();
    @Nullable Object[] values = draft.values(row.plan().given());
    if (row.returning()) {
      return route
          .client()
          .query(row.text(), values, new Returned<>(route, model, object, unknown))
          .map(
              rows ->
                  rows.isEmpty()
                      ? Optional.empty()
                      : Optional.of(draft.finish(route, rows.get(0), unknown)));
    }
    return route
        .client()
        .update(row.text(), values)
        .compose(
            outcome ->
                row.plan().mode() == Mode.IGNORE && outcome.rows() == 0
                    ? Future.succeededFuture(Optional.empty())
                    : complete(route, draft.finish(route, object, unknown), unknown, outcome));
  }

  /** Without RETURNING the key comes by itself, and the rest needs a read of its own. */
  private Future<Optional<M>> complete(
      Route route, M object, List<Field<?>> unknown, Outcome outcome) {
    M stored = object;
    List<Field<?>> missing = new ArrayList<>();
    for (Field<?> field : unknown) {
      if (field.key() == KeyKind.IDENTITY) {
        var key = new ValuesRow(Stamps.number(field, outcome.lastKey()));
        stored = WriteBack.put(route, model, stored, field.index(), key, 0);
      } else {
        missing.add(field);
      }
    }
    if (missing.isEmpty()) {
      return Future.succeededFuture(Optional.of(stored));
    }
    SqlText text =
        route.text(
            new Defaults(model, missing),
            () -> Reads.some(missing, Writes.anyRow(model.table(), keys.fields())));
    return route
        .client()
        .query(text, keys.values(model.key(stored)), new Returned<>(route, model, stored, missing))
        .map(rows -> rows.stream().findFirst());
  }

  /**
   * An object whose row is to be stored.
   *
   * @param unknown the fields whose values only the database knows
   * @param returning whether the statement gives these back
   */
  record NewRow<M>(
      M object,
      Draft<M> draft,
      InsertPlan plan,
      List<Field<?>> unknown,
      boolean returning,
      SqlText text) {}

  private record Known(InsertPlan plan, List<Field<?>> unknown) {}

  /** What the text of the read of some fields by key depends on. */
  private record Defaults(ModelType<?, ?, ?> model, List<Field<?>> fields) {}
}
