package dev.testudo.orm.manager;

import dev.testudo.orm.error.DeadlockException;
import dev.testudo.orm.error.SerializationException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates many objects, of which some may collide with rows that exist. */
final class BulkCreation<M, K> {
  /** How often others may come between before the caller hears of it. */
  private static final int ATTEMPTS = 10;

  private final ModelType<M, K, ?> model;
  private final Route route;
  private final Conflict conflict;
  private final BulkOptions options;
  private final BulkInsert<M, K> insert;

  BulkCreation(ModelType<M, K, ?> model, Route route, Conflict conflict, BulkOptions options) {
    this.model = model;
    this.route = route;
    this.conflict = conflict;
    this.options = options;
    this.insert = new BulkInsert<>(model);
  }

  Future<List<M>> create(Collection<? extends M> objects) {
    if (!options.hooks()) {
      return write(objects);
    }
    var hooks = new Hooks<>(model);
    boolean isNew = conflict.policy() != Conflict.Policy.UPDATE;
    return hooks
        .each(objects, object -> hooks.beforeInsert(route, object, isNew))
        .compose(ready -> write(objects))
        .compose(
            stored ->
                hooks.each(stored, object -> hooks.afterSave(route, object)).map(done -> stored));
  }

  private Future<List<M>> write(Collection<? extends M> objects) {
    if (conflict.policy() == Conflict.Policy.FAIL) {
      return insert.insert(route, objects, options);
    }
    List<Item<M>> items = Item.inserts(model, objects, Stamp.of(route));
    return items.isEmpty() ? Future.succeededFuture(List.of()) : create(items, ATTEMPTS);
  }

  /**
   * The same without giving the objects back, nor writing into them unless hooks are called: how
   * many were stored.
   */
  Future<Integer> store(Collection<? extends M> objects) {
    if (options.hooks()) {
      // Those after want to see what was stored.
      return create(objects).map(List::size);
    }
    List<Item<M>> items = Item.inserts(model, objects, Stamp.of(route));
    var stored = new Stored<M>(route, model, items, options.progress());
    Future<?> done =
        conflict.policy() == Conflict.Policy.FAIL
            ? insert.insert(
                route, route.client(), insert.batches(route, items, options.batchSize()), stored)
            : run(items, stored);
    return done.map(all -> stored.count());
  }

  private Future<List<M>> create(List<Item<M>> items, int attempts) {
    var stored = new Stored<M>(route, model, items, options.progress());
    return run(items, stored)
        .map(done -> stored.finish())
        .recover(
            failure ->
                attempts > 0 && isRace(failure)
                    ? create(items, attempts - 1)
                    : Future.failedFuture(failure));
  }

  private Future<?> run(List<Item<M>> items, Stored<M> stored) {
    List<Item<M>> free = new ArrayList<>();
    List<List<Item<M>>> rounds = rounds(items, free);
    List<Batch<M>> first = insert.batches(route, free, options.batchSize());
    List<Batch<M>> rest = new ArrayList<>();
    rounds.forEach(round -> rest.addAll(insert.batches(route, round, options.batchSize())));
    Function<Route, Future<?>> work =
        own ->
            insert
                .insert(own, own.client(), first, stored)
                .compose(none -> colliding(own, rest, stored));
    var upsert = new BulkUpsert<>(model, route, conflict);
    return first.isEmpty() && rest.size() == 1 && upsert.isOneStatement(rest.get(0))
        ? work.apply(route)
        : route.together(own -> work.apply(own).mapEmpty());
  }

  private Future<?> colliding(Route own, List<Batch<M>> batches, Stored<M> stored) {
    return conflict.policy() == Conflict.Policy.UPDATE
        ? new BulkUpsert<>(model, own, conflict).run(batches, stored)
        : new BulkSkip<>(model, conflict, insert).run(own, batches, stored);
  }

  /**
   * Divides the objects: two that collide with each other do not get into one round, so that the
   * later one meets the row of the one before. Sorted within a round, so that callers at the same
   * time lock rows in the same order.
   *
   * @param free gets the objects that cannot collide, because they have NULL where they could
   */
  private List<List<Item<M>>> rounds(List<Item<M>> items, List<Item<M>> free) {
    Map<List<@Nullable Object>, Integer> seen = new HashMap<>();
    List<List<Item<M>>> rounds = new ArrayList<>();
    boolean sequential = conflict.policy() == Conflict.Policy.UPDATE;
    for (Item<M> item : items) {
      if (isFree(item)) {
        free.add(item);
        continue;
      }
      int round = sequential ? seen.merge(target(item), 1, Integer::sum) - 1 : 0;
      while (rounds.size() <= round) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(item);
    }
    if (sequential) {
      rounds.forEach(round -> round.sort(new ByValues<>(conflict.target())));
    }
    return rounds;
  }

  private boolean isFree(Item<M> item) {
    List<List<Field<?>>> sets =
        conflict.target().isEmpty()
            ? Conflict.uniqueSets(model.table())
            : List.of(conflict.target());
    return sets.stream()
        .allMatch(set -> set.stream().anyMatch(field -> item.draft().value(field) == null));
  }

  private List<@Nullable Object> target(Item<M> item) {
    return conflict.target().stream()
        .map(field -> Stored.comparable(item.draft().value(field)))
        .toList();
  }

  /** Somebody else was faster: with the same row, or with locks in another order. */
  private boolean isRace(Throwable failure) {
    if (failure instanceof UniqueViolationException unique) {
      Set<String> target = new HashSet<>();
      conflict.target().forEach(field -> target.add(field.name()));
      return !target.isEmpty() && target.equals(new HashSet<>(unique.facts().fields()));
    }
    // These end a whole transaction, so only its owner can try again.
    return !route.isTransaction()
        && (failure instanceof DeadlockException || failure instanceof SerializationException);
  }
}
