package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows or updates those that are there, and knows which it did. No engine but PostgreSQL
 * tells that of its own clause, so rows are locked if they are there, and inserted if they are not:
 * an INSERT that succeeds has made a row, and one that collides was too late and is tried again.
 */
final class DividedUpsert<M, K> {
  private final ModelType<M, K, ?> model;
  private final Route route;
  private final Conflict conflict;
  private final BulkInsert<M, K> insert;
  private final boolean again;

  /**
   * For one attempt.
   *
   * @param again whether an attempt before met rows that it had not found, in a transaction that
   *     goes on and may see nothing new but by locks
   */
  DividedUpsert(
      ModelType<M, K, ?> model,
      Route route,
      Conflict conflict,
      BulkInsert<M, K> insert,
      boolean again) {
    this.model = model;
    this.route = route;
    this.conflict = conflict;
    this.insert = insert;
    this.again = again;
  }

  Future<Void> run(List<Batch<M>> batches, Stored<M> stored) {
    Future<Void> last = Future.succeededFuture();
    for (Batch<M> batch : batches) {
      last =
          last.compose(done -> there(batch.items())).compose(there -> write(batch, there, stored));
    }
    return last;
  }

  private Future<Void> write(Batch<M> batch, Set<List<@Nullable Object>> there, Stored<M> stored) {
    List<Item<M>> known = known(batch.items(), there);
    List<Item<M>> fresh = new ArrayList<>(batch.items());
    fresh.removeAll(new HashSet<>(known));
    fresh.forEach(stored::isNew);
    return insert
        .insert(route, route.client(), some(batch, fresh), stored)
        .compose(
            done -> new BulkUpsert<>(model, route, conflict).update(some(batch, known), stored));
  }

  private List<Batch<M>> some(Batch<M> batch, List<Item<M>> items) {
    return items.isEmpty() ? List.of() : List.of(new Batch<>(batch.given(), items));
  }

  /** The target's values of the rows that are there, and stay there until the transaction ends. */
  private Future<Set<List<@Nullable Object>>> there(List<Item<M>> items) {
    if (!route.can(Capability.ROW_LOCKS)) {
      return read(items, false);
    }
    // A lock on what is not there keeps others from inserting it, and two of these wait for each
    // other; but a transaction may only see what is there now by a lock.
    return again
        ? read(items, true)
        : read(items, false)
            .compose(
                there ->
                    there.isEmpty()
                        ? Future.succeededFuture(there)
                        : read(known(items, there), true));
  }

  private Future<Set<List<@Nullable Object>>> read(List<Item<M>> items, boolean lock) {
    List<Field<?>> target = conflict.target();
    List<@Nullable Object[]> wanted = new ArrayList<>(items.size());
    items.forEach(item -> wanted.add(target.stream().map(item.draft()::value).toArray()));
    Criteria rows = BulkWrites.among(model.table(), target, wanted);
    BoundSql sql =
        route.dialect().render(Reads.some(target, lock ? rows.locked(Lock.UPDATE) : rows));
    return route
        .client()
        .query(sql.sql(), sql.values(), Stored.Reader.of(model, target))
        .map(
            found -> {
              Set<List<@Nullable Object>> there = new HashSet<>();
              found.forEach(row -> there.add(conflict.targetOf(row)));
              return there;
            });
  }

  private List<Item<M>> known(List<Item<M>> items, Set<List<@Nullable Object>> there) {
    return items.stream().filter(item -> there.contains(conflict.targetOf(item))).toList();
  }
}
