package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Assignment;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.OnePath;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.Writable;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Narrowing;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stores and finds the objects of one model. The processor writes a subclass for each model; a
 * program may extend that one with its own queries. Cheap to make, immutable, for use by any
 * thread; it holds no objects and no connection.
 *
 * <p>Methods that give a future never throw and never block: their future fails with an {@link
 * OrmException} instead, and completes on the caller's Vert.x context.
 *
 * @param <M> the model class
 * @param <K> its key
 * @param <P> its path, from which conditions start
 */
public abstract non-sealed class Manager<M, K, P extends OnePath<M, P>> extends BulkStore<M, K, P> {
  /**
   * A manager of a model.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if no app of the configuration has the
   *     model's package
   */
  protected Manager(Scope scope, ModelType<M, K, P> model) {
    super(scope, model);
  }

  /**
   * Stores a new object, and fills in its key, its times, its first version and the database's
   * defaults. Gives the same object, or a new one if it cannot be changed.
   */
  public final Future<M> create(M object) {
    return onRoute(route -> insertion.insert(route, object));
  }

  /**
   * Stores a new object and the new ones around it, in one transaction: what its relations to one
   * refer to, and what {@code Many.of(…)} gave to its relations to many, and so on. Objects that
   * have a key already are taken as stored; of models whose key the program gives, the version
   * tells it, and without one those that refer to a new object are new. Methods of the models and
   * listeners are called as by {@link #create}; where several objects of a model are stored at
   * once, those before for all of them, then those after.
   *
   * @return the object, whose relations hold what was stored
   */
  public final Future<M> createGraph(M object) {
    return onRoute(route -> Graph.create(route, model, object));
  }

  /** Stores what a function makes of a new object. */
  protected final Future<M> createNew(Supplier<? extends M> fresh, Consumer<? super M> fill) {
    return onRoute(
        route -> {
          M object = fresh.get();
          fill.accept(object);
          return insertion.insert(route, object);
        });
  }

  /**
   * The only object that meets a condition; if there is none, one that is made and stored. Given a
   * unique constraint on what the condition compares, one row is made however many call at once.
   * What the condition compares with {@code eq} must be so in the new object. Where others make it
   * at the same time the function may be called more than once; one object is stored at most.
   */
  public final Future<Created<M>> getOrCreate(
      Function<? super P, ? extends Condition> condition, Supplier<? extends M> fresh) {
    return onRoute(route -> findOrCreate().getOrCreate(route, criteria(condition), fresh));
  }

  /** Changes and stores the only object of a condition, or a new one, in place. */
  protected final Future<Created<M>> updateOrCreateInPlace(
      Function<? super P, ? extends Condition> condition,
      Consumer<? super M> change,
      Supplier<? extends M> fresh) {
    return updateOrCreateCopy(
        condition,
        object -> {
          change.accept(object);
          return object;
        },
        fresh);
  }

  /** Stores the changed copy of the only object of a condition, or of a new one. */
  protected final Future<Created<M>> updateOrCreateCopy(
      Function<? super P, ? extends Condition> condition,
      UnaryOperator<M> change,
      Supplier<? extends M> fresh) {
    return onRoute(
        route -> findOrCreate().updateOrCreate(route, criteria(condition), change, fresh));
  }

  /**
   * Inserts the object if it is new, else updates all its fields. New is: no key yet, where Testudo
   * or the database makes it; of assigned keys, version 0 or none. An assigned key without a
   * version is inserted or replaced by one statement.
   *
   * @return fails with {@link DoesNotExistException} if the row is gone, with {@link
   *     dev.testudo.orm.error.StaleObjectException} if its version is another
   */
  public final Future<M> save(M object) {
    return onRoute(route -> saving.save(route, object));
  }

  /**
   * Updates some fields of a stored object, and its time of update and version; never inserts. A
   * field may get the value of an expression over its row, {@code users.save(user, u -> u.email, u
   * -> u.visits.set(u.visits.plus(1)))}, which the object then holds.
   */
  @SafeVarargs
  public final Future<M> save(M object, Function<? super P, ? extends Writable>... columns) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(columns.length);
    for (Function<? super P, ? extends Writable> column : columns) {
      list.add(column);
    }
    return onRoute(
        route -> {
          return new SavedParts<>(model, columnsOf(), list).save(route, change, object);
        });
  }

  /** Sets one column of the row of a key; see {@link #update(Object, Function[])}. */
  public final Future<Void> update(K key, Function<? super P, ? extends Assignment> set) {
    return update(key, List.of(set));
  }

  /**
   * Sets columns of the row of a key without reading it, and its time of update and next version
   * unless they are set too: {@code users.update(5L, u -> u.visits.set(u.visits.plus(1)))}.
   *
   * @return fails with {@link DoesNotExistException} if there is no such row
   */
  @SafeVarargs
  public final Future<Void> update(K key, Function<? super P, ? extends Assignment>... sets) {
    List<Function<? super P, ? extends Assignment>> list = new ArrayList<>(sets.length);
    for (Function<? super P, ? extends Assignment> set : sets) {
      list.add(set);
    }
    return update(key, list);
  }

  private Future<Void> update(K key, List<Function<? super P, ? extends Assignment>> sets) {
    return Attempt.of(
        () -> {
          var keys = new Keys<>(model);
          Criteria row = keys.among(base().criteria, Collections.singletonList(keys.values(key)));
          return new QueryChange<>(model, reads)
              .update(row, sets)
              .compose(
                  rows ->
                      rows > 0
                          ? Future.succeededFuture()
                          : Future.failedFuture(
                              new DoesNotExistException(
                                  model.table().model(),
                                  Report.of(keys.describe(key) + " does not exist.")
                                      .wayOut("Store a new object with create(…)."))));
        });
  }

  /** What an object holds now, to save later only what was changed by then. */
  public final Snapshot<M> snapshot(M object) {
    return new Snapshot<>(model, object);
  }

  /**
   * Updates the fields of a stored object that are not as they were when a snapshot of it was
   * taken, and its time of update and version; if nothing has changed it sends nothing. Never
   * inserts.
   *
   * @param before a snapshot of this object, or of another one with the same key
   */
  public final Future<M> save(M object, Snapshot<M> before) {
    return onRoute(
        route -> {
          List<Field<?>> changed = before.changed(object);
          return changed.isEmpty()
              ? Future.succeededFuture(object)
              : change.update(route, object, changed);
        });
  }

  /** Reads the object's row again: into the object, or a new one if it cannot be changed. */
  public final Future<M> refresh(M object) {
    return Attempt.of(
        () -> {
          K key = model.key(object);
          if (key == null) {
            throw new OrmException(
                Report.of("A " + model.table().model() + " without a key was to be refreshed.")
                    .wayOut("Store it with create(…) first."));
          }
          return reads
              .reread(key, object)
              .map(
                  row ->
                      row.orElseThrow(
                          () ->
                              new DoesNotExistException(
                                  model.table().model(),
                                  Report.of(
                                      new Keys<>(model).describe(key)
                                          + " does not exist any more."))));
        });
  }

  /**
   * Deletes the object's row; false if it was gone already. Fails with {@link
   * dev.testudo.orm.error.StaleObjectException} if the row's version is another.
   */
  public final Future<Boolean> delete(M object) {
    return onRoute(
        route ->
            Hindrances.told(route, model, () -> change.row(object), change.delete(route, object)));
  }

  /** What is related to an object; fails at once if the object has no key yet. */
  protected final <T, Q> Related<T, Q> related(ToMany<M, T, Q> link, M owner) {
    return related(link, owner, null);
  }

  /** The same, of models whose objects are made empty and then filled. */
  protected final <T, Q> Related<T, Q> related(
      ToMany<M, T, Q> link, M owner, @Nullable Supplier<? extends T> fresh) {
    ModelType<T, ?, Q> target = link.target();
    var targets = new ModelReads<>(scope, target);
    Ties<T> ties =
        link.isThrough()
            ? new TableTies<>(() -> scope.route(model), link, owner)
            : new KeyTies<>(targets, link, owner);
    var followed = targets.following(link.label().call("prefetchRelated"));
    return new Related<>(target, followed, ties, fresh);
  }

  private Criteria criteria(Function<? super P, ? extends Condition> condition) {
    Source source = model.table().source();
    Term term = condition.apply(model.path(source)).term();
    return Narrowing.by(model.table(), Criteria.all(source), term);
  }

  private FindOrCreate<M, K> findOrCreate() {
    return new FindOrCreate<>(model, reads, insertion, change);
  }
}
