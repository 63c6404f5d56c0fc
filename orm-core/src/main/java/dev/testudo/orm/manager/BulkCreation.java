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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
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
    return hooked(objects, () -> write(objects), Function.identity());
  }

  /** Inserts or updates rows, and tells of each whether it is new. */
  Future<List<Created<M>>> upsertAndTell(Collection<? extends M> objects) {
    return hooked(objects, () -> writeAndTell(objects), Created::value);
  }

  private <T> Future<List<T>> hooked(
      Collection<? extends M> objects, Supplier<Future<List<T>>> write, Function<T, M> object) {
    if (!options.hooks()) {
      return write.get();
    }
    var hooks = new Hooks<>(model);
    boolean isNew = conflict.policy() != Conflict.Policy.UPDATE;
    return hooks
        .each(objects, each -> hooks.beforeInsert(route, each, isNew))
        .compose(ready -> write.get())
        .compose(
            stored ->
                hooks
                    .each(
                        stored.stream().map(object).toList(), each -> hooks.afterSave(route, each))
                    .map(done -> stored));
  }

  private Future<List<M>> write(Collection<? extends M> objects) {
    if (conflict.policy() == Conflict.Policy.FAIL) {
      return insert.insert(route, objects, options);
    }
    List<Item<M>> items = Item.inserts(model, objects, Stamp.of(route));
    return items.isEmpty()
        ? Future.succeededFuture(List.of())
        : attempt(
            items, ATTEMPTS, (attempts, stored) -> run(items, stored).map(done -> stored.finish()));
  }

  private Future<List<Created<M>>> writeAndTell(Collection<? extends M> objects) {
    List<Item<M>> items = Item.inserts(model, objects, Stamp.of(route));
    return items.isEmpty()
        ? Future.succeededFuture(List.of())
        : attempt(
            items,
            ATTEMPTS,
            (attempts, stored) ->
                // A transaction of its own sees what others have made since.
                divided(items, stored, route.isTransaction() && attempts < ATTEMPTS)
                    .map(done -> stored.finishTold()));
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

  private <T> Future<T> attempt(
      List<Item<M>> items, int attempts, BiFunction<Integer, Stored<M>, Future<T>> work) {
    return work.apply(attempts, new Stored<>(route, model, items, options.progress()))
        .recover(
            failure ->
                attempts > 0 && isRace(failure)
                    ? attempt(items, attempts - 1, work)
                    : Future.failedFuture(failure));
  }

  private Future<?> run(List<Item<M>> items, Stored<M> stored) {
    List<Item<M>> free = new ArrayList<>();
    List<Batch<M>> rest = batches(rounds(items, free));
    List<Batch<M>> first = insert.batches(route, free, options.batchSize());
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

  private Future<Void> divided(List<Item<M>> items, Stored<M> stored, boolean again) {
    List<Item<M>> free = new ArrayList<>();
    List<Batch<M>> rest = batches(rounds(items, free));
    List<Batch<M>> first = insert.batches(route, free, options.batchSize());
    free.forEach(stored::isNew);
    return route.together(
        own ->
            insert
                .insert(own, own.client(), first, stored)
                .compose(
                    done ->
                        new DividedUpsert<>(model, own, conflict, insert, again)
                            .run(rest, stored)));
  }

  private List<Batch<M>> batches(List<List<Item<M>>> rounds) {
    List<Batch<M>> batches = new ArrayList<>();
    rounds.forEach(round -> batches.addAll(insert.batches(route, round, options.batchSize())));
    return batches;
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
      int round = sequential ? seen.merge(conflict.targetOf(item), 1, Integer::sum) - 1 : 0;
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
