package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.ValuesRow;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many objects with as few statements as the engine allows, all of them or none, and fills
 * in what the database made.
 */
final class BulkInsert<M, K> {
  private final ModelType<M, K, ?> model;
  private final Keys<K> keys;

  BulkInsert(ModelType<M, K, ?> model) {
    this.model = model;
    this.keys = new Keys<>(model);
  }

  /** Inserts the objects. */
  Future<List<M>> insert(Route route, Collection<? extends M> objects, BulkOptions options) {
    List<Item<M>> items = Item.inserts(model, objects, Stamp.of(route));
    var stored = new Stored<M>(route, model, items, options.progress());
    List<Batch<M>> batches = batches(route, items, options.batchSize());
    if (batches.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    Future<?> done =
        batches.size() == 1 && isOneStatement(route, batches.get(0))
            ? insert(route, route.client(), batches.get(0), 0, stored)
                .map(
                    ended -> {
                      stored.done(items);
                      return ended;
                    })
            : route.together(inner -> insert(inner, inner.client(), batches, stored));
    return done.map(all -> stored.finish());
  }

  /** Inserts the rows of a transaction that undoes all of them if one of them fails. */
  Future<List<M>> insert(Route route, List<Item<M>> items) {
    var stored = new Stored<M>(route, model, items, BulkOptions.usual().progress());
    return insert(route, route.client(), batches(route, items, 0), stored)
        .map(done -> stored.finish());
  }

  List<Batch<M>> batches(Route route, List<Item<M>> items, int batchSize) {
    return Batch.of(model, items, given -> BulkPlan.mostRows(model, given, route, batchSize));
  }

  /** Inserts batches on one connection. */
  Future<Void> insert(Route route, Client client, List<Batch<M>> batches, Stored<M> stored) {
    boolean counts = batches.stream().anyMatch(b -> Batch.isCounted(model, b.given()));
    SqlText ask = route.can(Capability.INSERT_RETURNING) ? null : route.dialect().keyStep();
    if (!counts || ask == null) {
      return Pipeline.run(
          batches,
          batch -> insert(route, client, batch, 0, stored),
          batch -> stored.done(batch.items()));
    }
    return client
        .query(ask, new Object[0], new KeyStep())
        .compose(
            step ->
                Pipeline.run(
                    batches,
                    batch -> insert(route, client, batch, Stamps.number(step.get(0)), stored),
                    batch -> stored.done(batch.items())));
  }

  /**
   * Whether one statement by itself stores the batch or nothing, and gives back all that the
   * database made.
   */
  private boolean isOneStatement(Route route, Batch<M> batch) {
    List<Field<?>> unknown = unknown(batch);
    return (unknown.isEmpty() || route.can(Capability.INSERT_RETURNING))
        && (batch.items().size() == 1 || route.can(Capability.INSERT_WHOLE));
  }

  List<Field<?>> unknown(Batch<M> batch) {
    List<Field<?>> unknown = new ArrayList<>(model.table().fields());
    unknown.removeIf(field -> batch.given().get(field.index()));
    return unknown;
  }

  private Future<?> insert(
      Route route, Client client, Batch<M> batch, long keyStep, Stored<M> stored) {
    List<Field<?>> unknown = unknown(batch);
    boolean counted = Batch.isCounted(model, batch.given());
    boolean returning = !unknown.isEmpty() && route.can(Capability.INSERT_RETURNING);
    List<Field<?>> read = counted || unknown.isEmpty() ? unknown : withKey(unknown);
    var plan = BulkPlan.of(model, route, batch, Conflict.FAIL, returning ? read : List.of());
    SqlText text = plan.text(route);
    @Nullable Object[] values = plan.values(batch);
    if (returning) {
      return client
          .query(text, values, Stored.Reader.of(model, read))
          .map(
              rows -> {
                if (counted) {
                  stored.inOrder(batch.items(), read, rows);
                } else {
                  stored.allByContent(batch.items(), keys.fields(), read, rows);
                }
                return rows;
              });
    }
    return client
        .update(text, values)
        .compose(
            outcome ->
                unknown.isEmpty()
                    ? Future.succeededFuture()
                    : readBack(route, client, batch, unknown, outcome, keyStep, stored));
  }

  /** Without RETURNING there is the first key; what else the database made is read by the keys. */
  private Future<?> readBack(
      Route route,
      Client client,
      Batch<M> batch,
      List<Field<?>> unknown,
      Outcome outcome,
      long keyStep,
      Stored<M> stored) {
    List<Item<M>> items = batch.items();
    List<@Nullable Object[]> made = new ArrayList<>(items.size());
    boolean counted = Batch.isCounted(model, batch.given());
    for (int i = 0; i < items.size(); i++) {
      made.add(
          counted
              ? number(outcome.lastKey() + i * keyStep)
              : keys.fields().stream().map(items.get(i).draft()::value).toArray());
    }
    if (counted && unknown.size() == 1) {
      stored.inOrder(items, unknown, made.stream().map(ValuesRow::new).toList());
      return Future.succeededFuture();
    }
    List<Field<?>> read = withKey(unknown);
    return new ReadBack<>(model)
        .read(route, client, made, read)
        .map(
            rows -> {
              stored.inOrder(items, read, rows);
              return rows;
            });
  }

  private @Nullable Object[] number(long key) {
    return new @Nullable Object[] {Stamps.number(keys.fields().get(0), key)};
  }

  private List<Field<?>> withKey(List<Field<?>> unknown) {
    List<Field<?>> read = new ArrayList<>(keys.fields());
    unknown.stream().filter(field -> !field.isKey()).forEach(read::add);
    return read;
  }

  /** Reads the distance between keys. */
  private record KeyStep() implements RowReader<Long> {
    @Override
    public Long read(Row row) {
      return row.getLong(0);
    }

    @Override
    public String describe(int index) {
      return "the distance between keys";
    }
  }
}
