package dev.testudo.orm.manager;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.metamodel.Assignment;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.OnePath;
import dev.testudo.orm.metamodel.Writable;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Access;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores, changes and deletes many objects of one model at once: the part of a {@link Manager} for
 * lists and streams. Bulk operations call no hooks unless their options say so; keys, times,
 * versions, converters and checks apply as ever.
 *
 * @param <M> the model class
 * @param <K> its key
 * @param <P> its path, from which columns are named
 */
public abstract sealed class BulkStore<M, K, P extends OnePath<M, P>> extends Finder<M, K, P>
    permits Manager {
  final Insertion<M, K> insertion;
  final Change<M, K> change;
  final Saving<M, K> saving;
  private final Hooks<M> hooks;
  private volatile @Nullable P columns;

  BulkStore(Scope scope, ModelType<M, K, P> model) {
    super(scope, model);
    this.insertion = new Insertion<>(model);
    this.change = new Change<>(model);
    this.saving = new Saving<>(model, insertion, change);
    this.hooks = new Hooks<>(model);
  }

  /**
   * Stores new objects with as few statements as the database allows, all of them or none, and
   * fills in keys, times, versions and the database's defaults.
   *
   * @return the objects in the order in which they were given: the same ones, or new ones if they
   *     cannot be changed; each as it was if the future fails
   */
  public final Future<List<M>> bulkCreate(Collection<? extends M> objects) {
    return bulkCreate(objects, UnaryOperator.identity());
  }

  /** The same with options: {@code users.bulkCreate(list, o -> o.batchSize(1000))}. */
  public final Future<List<M>> bulkCreate(
      Collection<? extends M> objects, UnaryOperator<Bulk<P>> options) {
    return Attempt.of(
        () -> {
          Bulk<P> bulk = options.apply(Bulk.usual());
          Conflict conflict = Conflict.of(model, bulk);
          return inBulk(
              bulk.options(),
              route -> new BulkCreation<>(model, route, conflict, bulk.options()).create(objects));
        });
  }

  /**
   * Stores the objects of a stream of Java's without keeping them, all of them or none, and closes
   * it. It is read part by part, on the threads that the results of the database arrive on, which
   * it must not block for long.
   *
   * @return how many were stored; the objects stay as they are
   */
  public final Future<Long> bulkCreate(
      Stream<? extends M> objects, UnaryOperator<Bulk<P>> options) {
    return bulkCreate(Chunks.of(objects.iterator(), objects::close), options);
  }

  /**
   * Stores the objects of a stream of Vert.x without keeping them, all of them or none. The stream
   * is paused while a part of it is written.
   *
   * @return how many were stored; the objects stay as they are
   */
  public final Future<Long> bulkCreate(
      ReadStream<? extends M> objects, UnaryOperator<Bulk<P>> options) {
    return Attempt.of(() -> bulkCreate(new StreamChunks<M>(objects), options));
  }

  private Future<Long> bulkCreate(Chunks<M> source, UnaryOperator<Bulk<P>> options) {
    return Attempt.of(
        () -> {
          Bulk<P> bulk = options.apply(Bulk.usual());
          Conflict conflict = Conflict.of(model, bulk);
          return inBulk(
              bulk.options(),
              route -> new BulkStream<>(model, source, conflict, bulk.options()).create(route));
        });
  }

  /**
   * Stores the object; or gives the row that has the same values of some columns, which must be the
   * key or a declared unique set, all its other values. One statement where the engine can.
   *
   * @return the object, which then holds what the row holds
   */
  @SafeVarargs
  public final Future<M> upsert(M object, Function<? super P, ? extends Writable>... conflict) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(conflict.length);
    for (Function<? super P, ? extends Writable> column : conflict) {
      list.add(column);
    }
    return bulkCreate(Collections.singletonList(object), usual -> Bulk.upsert(list))
        .map(stored -> stored.get(0));
  }

  /** The same for many objects: each in the order of the list, all of them or none. */
  @SafeVarargs
  public final Future<List<M>> bulkUpsert(
      Collection<? extends M> objects, Function<? super P, ? extends Writable>... conflict) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(conflict.length);
    for (Function<? super P, ? extends Writable> column : conflict) {
      list.add(column);
    }
    return bulkCreate(objects, usual -> Bulk.upsert(list));
  }

  /**
   * The same as {@link #upsert}, which also tells whether the row is new: by some more statements,
   * since a database does not say.
   *
   * @return the object and whether its row was inserted; false says that it was updated
   */
  @SafeVarargs
  public final Future<Created<M>> upsertAndTell(
      M object, Function<? super P, ? extends Writable>... conflict) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(conflict.length);
    for (Function<? super P, ? extends Writable> column : conflict) {
      list.add(column);
    }
    return bulkUpsertAndTell(Collections.singletonList(object), usual -> Bulk.upsert(list))
        .map(stored -> stored.get(0));
  }

  /**
   * The same for many objects, all of them or none, with the options of {@code bulkCreate}:
   *
   * <pre>{@code
   * users.bulkUpsertAndTell(list, o -> o.onConflict(u -> u.username).update(u -> u.email))
   * }</pre>
   *
   * @return in the order of the objects, each with whether its row was inserted; fails if the
   *     options do not say what of a row is updated on which conflict
   */
  public final Future<List<Created<M>>> bulkUpsertAndTell(
      Collection<? extends M> objects, UnaryOperator<Bulk<P>> options) {
    return Attempt.of(
        () -> {
          Bulk<P> bulk = options.apply(Bulk.usual());
          Conflict conflict = Conflict.updating(model, bulk);
          return inBulk(
              bulk.options(),
              route ->
                  new BulkCreation<>(model, route, conflict, bulk.options())
                      .upsertAndTell(objects));
        });
  }

  /**
   * Inserts the new ones of many objects and updates all fields of the others, as {@link
   * Manager#save(Object)} does for one; all of them or none.
   *
   * @return the objects in the order in which they were given; fails with {@link
   *     DoesNotExistException} if a row is gone, with {@link
   *     dev.testudo.orm.error.StaleObjectException} if its version is another
   */
  public final Future<List<M>> bulkSave(Collection<? extends M> objects) {
    return bulkSave(objects, BulkOptions.usual());
  }

  /** The same with options. */
  public final Future<List<M>> bulkSave(Collection<? extends M> objects, BulkOptions options) {
    return inBulk(options, route -> new BulkSave<>(model, route, change, options).save(objects));
  }

  /**
   * Updates some fields of many stored objects, each with its own values, and their times of update
   * and versions; without columns all fields. All of them or none; never inserts.
   *
   * @return how many there were; fails with {@link DoesNotExistException} if a row is gone, with
   *     {@link dev.testudo.orm.error.StaleObjectException} if its version is another
   */
  @SafeVarargs
  public final Future<Integer> bulkUpdate(
      Collection<? extends M> objects, Function<? super P, ? extends Writable>... columns) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(columns.length);
    for (Function<? super P, ? extends Writable> column : columns) {
      list.add(column);
    }
    return bulkUpdate(objects, BulkOptions.usual(), list);
  }

  /** The same with options. */
  @SafeVarargs
  public final Future<Integer> bulkUpdate(
      Collection<? extends M> objects,
      BulkOptions options,
      Function<? super P, ? extends Writable>... columns) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(columns.length);
    for (Function<? super P, ? extends Writable> column : columns) {
      list.add(column);
    }
    return bulkUpdate(objects, options, list);
  }

  private Future<Integer> bulkUpdate(
      Collection<? extends M> objects,
      BulkOptions options,
      List<Function<? super P, ? extends Writable>> columns) {
    return inBulk(
        options,
        route ->
            new BulkChange<>(model, route, change)
                .update(
                    objects,
                    new SavedParts<>(model, columnsOf(), columns).plain("bulkUpdate(…)"),
                    options));
  }

  /**
   * Deletes the rows of many objects, all of them or none, and gives how many there were; rows that
   * are gone already do not count. Fails with {@link dev.testudo.orm.error.StaleObjectException} if
   * the version of a row is another.
   */
  public final Future<Integer> bulkDelete(Collection<? extends M> objects) {
    return bulkDelete(objects, BulkOptions.usual());
  }

  /** The same with options. */
  public final Future<Integer> bulkDelete(Collection<? extends M> objects, BulkOptions options) {
    return inBulk(
        options, route -> new BulkDelete<>(model, route, change).delete(objects, options));
  }

  /**
   * Stores a new row for each row that a query gives, in one statement that brings no row here:
   *
   * <pre>{@code
   * archive.createFrom(
   *     users.filter(u -> u.isActive.isFalse()),
   *     (a, u) -> List.of(a.username.set(u.username), a.reason.set("inactive")))
   * }</pre>
   *
   * <p>Times, version, actor and tenant are filled in as ever; whatever else must not be null and
   * has no default has to be set. Calls no hooks.
   *
   * @param rows whose rows; of a model on the same connection
   * @param columns the columns of the new row by expressions over the other
   * @return how many rows were stored
   */
  public final <R, Q> Future<Integer> createFrom(
      Query<R, Q> rows, BiFunction<? super P, ? super Q, List<Assignment>> columns) {
    return Attempt.of(
        () -> new QueryInsert<>(model).run(scope.route(model, Access.WRITE), rows, columns));
  }

  /** Where columns are named from; a path makes a column for each field. */
  final P columnsOf() {
    P known = columns;
    if (known == null) {
      known = model.path(Writes.source(model.table()));
      columns = known;
    }
    return known;
  }

  final <T> Future<T> onRoute(Function<Route, Future<T>> work) {
    return Attempt.of(
        () -> {
          Route route = scope.route(model, Access.WRITE);
          return hooks.any(route) ? scope.inTransaction(model, work) : work.apply(route);
        });
  }

  /** Bulk operations call methods of the model only if they are told to. */
  private <T> Future<T> inBulk(BulkOptions options, Function<Route, Future<T>> work) {
    return options.hooks()
        ? onRoute(work)
        : Attempt.of(() -> work.apply(scope.route(model, Access.WRITE)));
  }
}
