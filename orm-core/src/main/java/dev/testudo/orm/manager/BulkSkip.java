package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.exec.Client;
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
  private static final String SAVEPOINT = "testudo_bulk";

  private final ModelType<M, K, ?> model;
  private final Route route;
  private final Conflict conflict;
  private final BulkInsert<M, K> insert;

  BulkSkip(ModelType<M, K, ?> model, Route route, Conflict conflict, BulkInsert<M, K> insert) {
    this.model = model;
    this.route = route;
    this.conflict = conflict;
    this.insert = insert;
  }

  Future<Void> run(Client client, List<Batch<M>> batches, Stored<M> stored) {
    if (route.can(Capability.INSERT_IGNORE)) {
      return Pipeline.run(batches, batch -> byClause(client, batch, stored));
    }
    Future<?> last = Future.succeededFuture();
    for (Batch<M> batch : batches) {
      last = last.compose(none -> byHalves(client, batch, stored));
    }
    return last.mapEmpty();
  }

  /** What comes back was stored; it is told apart by the values that no two rows share. */
  private Future<?> byClause(Client client, Batch<M> batch, Stored<M> stored) {
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
    return client
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
   * down to the rows that collide by themselves.
   */
  private Future<?> byHalves(Client client, Batch<M> batch, Stored<M> stored) {
    boolean whole = batch.items().size() == 1 || route.can(Capability.INSERT_WHOLE);
    Future<?> tried =
        whole
            ? insert.insert(route, client, List.of(batch), stored)
            : client
                .execute(route.dialect().savepoint(SAVEPOINT))
                .compose(set -> insert.insert(route, client, List.of(batch), stored))
                .compose(done -> client.execute(route.dialect().releaseSavepoint(SAVEPOINT)));
    return tried
        .<Object>map(done -> done)
        .recover(
            failure -> {
              if (!isCollision(failure)) {
                return Future.failedFuture(failure);
              }
              Future<?> undone =
                  whole
                      ? Future.succeededFuture()
                      : client.execute(route.dialect().rollbackTo(SAVEPOINT));
              return undone.compose(none -> divided(client, batch, stored));
            });
  }

  private Future<Object> divided(Client client, Batch<M> batch, Stored<M> stored) {
    List<Item<M>> items = batch.items();
    if (items.size() == 1) {
      stored.skip(items.get(0));
      return Future.succeededFuture();
    }
    int middle = items.size() / 2;
    var first = new Batch<>(batch.given(), items.subList(0, middle));
    var second = new Batch<>(batch.given(), items.subList(middle, items.size()));
    return byHalves(client, first, stored)
        .compose(done -> byHalves(client, second, stored))
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
