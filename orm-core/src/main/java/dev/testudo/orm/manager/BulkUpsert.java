package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows, or updates those that have the same values of some unique fields. */
final class BulkUpsert<M, K> {
  private final ModelType<M, K, ?> model;
  private final Route route;
  private final Conflict conflict;

  BulkUpsert(ModelType<M, K, ?> model, Route route, Conflict conflict) {
    this.model = model;
    this.route = route;
    this.conflict = conflict;
  }

  /**
   * Whether one statement by itself writes the batch or nothing, and gives the rows back. In a
   * transaction it must not fail, either, when somebody else is faster.
   */
  boolean isOneStatement(Batch<M> batch) {
    return route.can(Capability.INSERT_RETURNING)
        && (!route.isTransaction() || route.can(Capability.INSERT_IGNORE))
        && (batch.items().size() == 1 || route.can(Capability.INSERT_WHOLE))
        && (conflict.policy() == Conflict.Policy.UPDATE
            ? isSafe(batch)
            : route.can(Capability.INSERT_IGNORE));
  }

  /** Whether the engine's own clause fires on the target and on nothing else. */
  private boolean isSafe(Batch<M> batch) {
    return route.can(Capability.CONFLICT_TARGET)
        || !conflict.hasRival(model.table(), batch.given());
  }

  Future<Void> run(List<Batch<M>> batches, Stored<M> stored) {
    Client client = route.client();
    return Pipeline.run(
        batches,
        batch -> isSafe(batch) ? byClause(client, batch, stored) : oneByOne(client, batch, stored),
        batch -> stored.done(batch.items()));
  }

  /**
   * The same for rows that are there and locked. MySQL's clause locks more than that, and two of
   * them wait for each other, so it is not used.
   */
  Future<Void> update(List<Batch<M>> batches, Stored<M> stored) {
    if (route.can(Capability.CONFLICT_TARGET)) {
      return run(batches, stored);
    }
    return Pipeline.run(
        batches,
        batch -> oneByOne(route.client(), batch, stored),
        batch -> stored.done(batch.items()));
  }

  private Future<?> byClause(Client client, Batch<M> batch, Stored<M> stored) {
    List<Field<?>> all = model.table().fields();
    boolean returning = route.can(Capability.INSERT_RETURNING);
    var plan = BulkPlan.of(model, route, batch, conflict, returning ? all : List.of());
    SqlText text = plan.text(route);
    if (returning) {
      return client
          .query(text, plan.values(batch), Stored.Reader.of(model, all))
          .map(
              rows -> {
                stored.allByContent(batch.items(), conflict.target(), all, rows);
                return rows;
              });
    }
    return client
        .update(text, plan.values(batch))
        .compose(outcome -> readBack(client, batch, stored));
  }

  /** What the rows hold now, found by the fields that they collide by. */
  private Future<?> readBack(Client client, Batch<M> batch, Stored<M> stored) {
    List<Field<?>> all = model.table().fields();
    List<@Nullable Object[]> wanted = new ArrayList<>(batch.items().size());
    batch.items().forEach(item -> wanted.add(target(item)));
    BoundSql sql =
        route
            .dialect()
            .render(Reads.some(all, BulkWrites.among(model.table(), conflict.target(), wanted)));
    return client
        .query(sql.sql(), sql.values(), Stored.Reader.of(model, all))
        .map(
            rows -> {
              stored.allByContent(batch.items(), conflict.target(), all, rows);
              return rows;
            });
  }

  /** Where the engine's clause would fire on other unique fields too, it is not used at all. */
  private Future<?> oneByOne(Client client, Batch<M> batch, Stored<M> stored) {
    Future<?> last = Future.succeededFuture();
    for (Item<M> item : batch.items()) {
      last = last.compose(none -> updateOrInsert(client, batch.given(), item));
    }
    return last.compose(none -> readBack(client, batch, stored));
  }

  private Future<?> updateOrInsert(Client client, BitSet given, Item<M> item) {
    List<Field<?>> set = conflict.updated(given);
    if (set.isEmpty() && conflict.counted().isEmpty()) {
      // As elsewhere the row is touched, so that it is locked and given back.
      set = conflict.target().subList(0, 1);
    }
    List<Field<?>> updated = set;
    SqlText update =
        route.text(
            new UpdateShape(model, updated, conflict),
            () -> BulkWrites.update(model.table(), updated, conflict.counted(), conflict.target()));
    return client
        .update(update, values(item, updated))
        .compose(
            outcome -> {
              if (outcome.rows() > 0) {
                return Future.succeededFuture(outcome);
              }
              var single = new Batch<>(given, List.of(item));
              var plan = BulkPlan.of(model, route, single, Conflict.FAIL, List.of());
              return client.update(plan.text(route), plan.values(single));
            });
  }

  private @Nullable Object[] values(Item<M> item, List<Field<?>> set) {
    List<@Nullable Object> values = new ArrayList<>();
    set.forEach(field -> values.add(item.draft().value(field)));
    conflict.counted().forEach(field -> values.add(1L));
    values.addAll(Arrays.asList(target(item)));
    return values.toArray();
  }

  private @Nullable Object[] target(Item<M> item) {
    return conflict.target().stream().map(item.draft()::value).toArray();
  }

  private record UpdateShape(ModelType<?, ?, ?> model, List<Field<?>> set, Conflict conflict) {}
}
