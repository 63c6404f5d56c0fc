package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Inserts rows, and leaves out those that collide. */
final class BulkSkip<M, K> {
  private final ModelType<M, K, ?> model;
  private final Conflict conflict;
  private final BulkInsert<M, K> insert;

  BulkSkip(ModelType<M, K, ?> model, Conflict conflict, BulkInsert<M, K> insert) {
    this.model = model;
    this.conflict = conflict;
    this.insert = insert;
  }

  Future<Void> run(Route route, List<Batch<M>> batches, Stored<M> stored) {
    if (route.can(Capability.INSERT_IGNORE)) {
      return Pipeline.run(
          batches, batch -> byClause(route, batch, stored), batch -> stored.done(batch.items()));
    }
    Future<?> last = Future.succeededFuture();
    for (Batch<M> batch : batches) {
      last = last.compose(none -> byHalves(route, batch, stored));
    }
    return last.mapEmpty();
  }

  /** What comes back was stored; it is told apart by the values that no two rows share. */
  private Future<?> byClause(Route route, Batch<M> batch, Stored<M> stored) {
    Set<Field<?>> told = new LinkedHashSet<>();
    if (conflict.target().isEmpty()) {
      Conflict.uniqueSets(model.table()).stream()
          .flatMap(List::stream)
          .filter(field -> batch.given().get(field.index()))
          .forEach(told::add);
    } else {
      told.addAll(conflict.target());
    }
    List<Field<?>> same = List.copyOf(told);
    told.addAll(insert.unknown(batch));
    List<Field<?>> read = List.copyOf(told);
    var plan = BulkPlan.of(model, route, batch, conflict, read);
    return route
        .client()
        .query(plan.text(route), plan.values(batch), Stored.Reader.of(model, read))
        .map(
            rows -> {
              stored.byContent(batch.items(), same, read, rows);
              stored.skipUnanswered(batch.items());
              return rows;
            });
  }

  /**
   * Where a statement cannot leave rows out, a batch that collides is tried again in two halves,
   * down to the rows that collide by themselves. Each attempt is undone by itself if it fails.
   */
  private Future<?> byHalves(Route route, Batch<M> batch, Stored<M> stored) {
    return route
        .together(own -> insert.insert(own, own.client(), List.of(batch), stored))
        .<Object>map(none -> batch)
        .recover(
            failure ->
                isCollision(failure)
                    ? divided(route, batch, stored)
                    : Future.failedFuture(failure));
  }

  private Future<Object> divided(Route route, Batch<M> batch, Stored<M> stored) {
    List<Item<M>> items = batch.items();
    if (items.size() == 1) {
      stored.skip(items.get(0));
      stored.done(items);
      return Future.succeededFuture();
    }
    int middle = items.size() / 2;
    var first = new Batch<>(batch.given(), items.subList(0, middle));
    var second = new Batch<>(batch.given(), items.subList(middle, items.size()));
    return byHalves(route, first, stored)
        .compose(done -> byHalves(route, second, stored))
        .map(done -> done);
  }

  private boolean isCollision(Throwable failure) {
    if (!(failure instanceof UniqueViolationException unique)) {
      return false;
    }
    List<String> target =
        new ArrayList<>(
            conflict.target().stream().map(field -> field.name()).collect(Collectors.toSet()));
    return target.isEmpty()
        || (unique.facts().fields().size() == target.size()
            && target.containsAll(unique.facts().fields()));
  }
}
