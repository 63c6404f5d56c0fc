package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.KeyValues;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The objects that are related to one owner, as they are stored: reads and changes them in the
 * database. Cheap to make, for use by any thread; what has changed puts the owner's own field back
 * to not loaded.
 *
 * @param <M> the model on the other side
 * @param <P> its path
 */
public final class Related<M, P> {
  private final ModelType<M, ?, P> model;
  private final ModelReads<M, ?> reads;
  private final Ties<M> ties;
  private final @Nullable Supplier<? extends M> fresh;

  Related(
      ModelType<M, ?, P> model,
      ModelReads<M, ?> reads,
      Ties<M> ties,
      @Nullable Supplier<? extends M> fresh) {
    this.model = model;
    this.reads = reads;
    this.ties = ties;
    this.fresh = fresh;
  }

  /** A query for all related objects. */
  public Query<M, P> all() {
    return Query.where(model, reads, ties::condition);
  }

  /** A query for the related objects that meet a condition. */
  public Query<M, P> filter(Function<? super P, ? extends Condition> condition) {
    return all().filter(condition);
  }

  /** How many related objects there are. */
  public Future<Long> count() {
    return all().count();
  }

  /** Stores a new object that is related from the start. */
  public Future<M> create(M object) {
    return Attempt.of(() -> store(object));
  }

  /**
   * Stores what a function makes of a new object, which is related from the start. Fails for models
   * whose objects are not made empty and then filled, such as records.
   */
  public Future<M> create(Consumer<? super M> fill) {
    return Attempt.of(
        () -> {
          if (fresh == null) {
            throw new OrmException(
                Report.of("A " + model.table().model() + " cannot be made empty and then filled.")
                    .wayOut("Make it with its constructor and hand it to create(…)."));
          }
          M object = fresh.get();
          fill.accept(object);
          return store(object);
        });
  }

  private Future<M> store(M object) {
    return new Hooks<>(model).any(ties.route())
        ? reads.inTransaction(route -> store(route, object))
        : store(ties.route(), object);
  }

  private Future<M> store(Route route, M object) {
    var insertion = new Insertion<>(model);
    M tied = ties.tied(object);
    if (ties instanceof KeyTies) {
      return insertion.insert(route, tied).map(this::forgetting);
    }
    return route
        .together(
            all ->
                insertion
                    .insert(all, tied)
                    .compose(stored -> ties.add(all, keys(List.of(stored))).map(rows -> stored)))
        .map(this::forgetting);
  }

  private <T> T forgetting(T result) {
    ties.forget();
    return result;
  }

  /**
   * Relates objects that are stored; harmless for those that are related already, however many
   * callers do it at once.
   *
   * @return how many were not related before, where a table in between says so; else how many there
   *     are
   */
  @SafeVarargs
  public final Future<Integer> add(M... objects) {
    List<M> list = new ArrayList<>(objects.length);
    for (M object : objects) {
      list.add(object);
    }
    return addAll(list);
  }

  /** {@link #add} for a collection. */
  public Future<Integer> addAll(Collection<? extends M> objects) {
    return changed(objects, true, route -> ties.add(route, keys(objects)));
  }

  /** Relates the objects of some keys without having them; see {@link #add}. */
  public Future<Integer> addIds(Object... keys) {
    return addIds(Arrays.asList(keys));
  }

  /** Relates the objects of some keys without having them; see {@link #add}. */
  public Future<Integer> addIds(Collection<?> keys) {
    return changed(
        List.of(), true, route -> ties.add(route, distinct(RelatedKeys.parts(model, keys))));
  }

  /**
   * Ends the relation to objects, which stay stored.
   *
   * @return how many were related; fails if they cannot be without an owner
   */
  @SafeVarargs
  public final Future<Integer> remove(M... objects) {
    List<M> list = new ArrayList<>(objects.length);
    for (M object : objects) {
      list.add(object);
    }
    return removeAll(list);
  }

  /** {@link #remove} for a collection. */
  public Future<Integer> removeAll(Collection<? extends M> objects) {
    return changed(objects, false, route -> ties.remove(route, keys(objects)));
  }

  /**
   * Relates these objects and no others, in one transaction.
   *
   * @return how many relations were ended or made; fails if the others cannot be without an owner
   */
  @SafeVarargs
  public final Future<Integer> set(M... objects) {
    List<M> list = new ArrayList<>(objects.length);
    for (M object : objects) {
      list.add(object);
    }
    return setAll(list);
  }

  /** {@link #set} for a collection. */
  public Future<Integer> setAll(Collection<? extends M> objects) {
    return changed(
        objects,
        true,
        route -> {
          List<@Nullable Object[]> keys = keys(objects);
          return ties.keep(route, keys)
              .compose(ended -> ties.add(route, keys).map(added -> ended + added));
        });
  }

  /** Ends the relation to all objects, which stay stored; gives how many there were. */
  public Future<Integer> clear() {
    return Attempt.of(() -> ties.clear(ties.route()).map(this::forgetting));
  }

  /** Several statements may be needed, which take effect together. */
  private Future<Integer> changed(
      Collection<? extends M> objects, boolean tied, Function<Route, Future<Integer>> work) {
    return Attempt.of(
        () -> {
          Route route = ties.route();
          return route
              .together(work)
              .map(
                  rows -> {
                    ties.tell(route, List.copyOf(objects), tied);
                    return forgetting(rows);
                  });
        });
  }

  private List<@Nullable Object[]> keys(Collection<? extends M> objects) {
    return distinct(
        objects.stream()
            .map(
                object -> Owners.key(model, model.table().key(), object, "it cannot be related to"))
            .toList());
  }

  private static List<@Nullable Object[]> distinct(List<@Nullable Object[]> keys) {
    Map<KeyValues, @Nullable Object[]> distinct = new LinkedHashMap<>();
    keys.forEach(key -> distinct.putIfAbsent(KeyValues.of(key), key));
    return List.copyOf(distinct.values());
  }
}
