package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.BulkGet;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.OnePath;
import dev.testudo.orm.metamodel.Order;
import dev.testudo.orm.metamodel.Selectable;
import dev.testudo.orm.metamodel.Writable;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.raw.Raw;
import dev.testudo.orm.raw.RawSql;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public abstract class Manager<M, K, P extends OnePath<M, P>> {
  private final Scope scope;
  private final ModelType<M, K, P> model;
  private final ModelReads<M, K> reads;
  private final Insertion<M, K> insertion;
  private final Change<M, K> change;

  /**
   * A manager of a model.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if no app of the configuration has the
   *     model's package
   */
  protected Manager(Scope scope, ModelType<M, K, P> model) {
    scope.route(model);
    this.scope = scope;
    this.model = model;
    this.reads = new ModelReads<>(scope, model);
    this.insertion = new Insertion<>(model);
    this.change = new Change<>(model);
  }

  /**
   * Stores a new object, and fills in its key, its times, its first version and the database's
   * defaults. Gives the same object, or a new one if it cannot be changed.
   */
  public final Future<M> create(M object) {
    return onRoute(route -> insertion.insert(route, route.client(), object));
  }

  /** Stores what a function makes of a new object. */
  protected final Future<M> createNew(Supplier<? extends M> fresh, Consumer<? super M> fill) {
    return onRoute(
        route -> {
          M object = fresh.get();
          fill.accept(object);
          return insertion.insert(route, route.client(), object);
        });
  }

  /** The object of a key; fails with {@link DoesNotExistException} if there is none. */
  public final Future<M> get(K key) {
    return reads.get(key);
  }

  /** The only object that meets a condition; fails if there is none, or more than one. */
  public final Future<M> get(Function<? super P, ? extends Condition> condition) {
    return Attempt.of(() -> filter(condition).get());
  }

  /** The object of a key, empty if there is none. */
  public final Future<Optional<M>> getOrNone(K key) {
    return reads.getOrNone(key);
  }

  /** The only object that meets a condition, empty if there is none; fails if there are more. */
  public final Future<Optional<M>> getOrNone(Function<? super P, ? extends Condition> condition) {
    return Attempt.of(() -> filter(condition).getOrNone());
  }

  /**
   * The only object that meets a condition; if there is none, one that is made and stored. Given a
   * unique constraint on what the condition compares, one row is made however many call at once.
   * What the condition compares with {@code eq} must be so in the new object.
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
    return onRoute(route -> new Saving<>(model, insertion, change).save(route, object));
  }

  /** Updates some fields of a stored object, and its time of update and version; never inserts. */
  @SafeVarargs
  public final Future<M> save(M object, Function<? super P, ? extends Writable>... columns) {
    return onRoute(
        route -> {
          P path = model.path(Writes.source(model.table()));
          List<Field<?>> fields = new ArrayList<>();
          for (Function<? super P, ? extends Writable> column : columns) {
            fields.addAll(column.apply(path).fields());
          }
          return change.update(route, route.client(), object, fields);
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
    return onRoute(route -> change.delete(route, route.client(), object));
  }

  /** The objects of some keys, by key and in the order of the keys; missing ones are left out. */
  public final Future<Map<K, M>> inBulk(Collection<? extends K> keys) {
    return new BulkGet<>(scope, model).get(keys);
  }

  /** A query for all objects. */
  public final Query<M, P> all() {
    return Query.all(model, reads, true);
  }

  private Query<M, P> unsaid() {
    return Query.all(model, reads, false);
  }

  /** A query for the objects that meet a condition. */
  public final Query<M, P> filter(Function<? super P, ? extends Condition> condition) {
    return unsaid().filter(condition);
  }

  /** A query for exactly the objects that {@link #filter} would leave out. */
  public final Query<M, P> exclude(Function<? super P, ? extends Condition> condition) {
    return unsaid().exclude(condition);
  }

  /** A query for all objects in an order. */
  @SafeVarargs
  public final Query<M, P> orderBy(Function<? super P, ? extends Order>... orders) {
    List<Function<? super P, ? extends Order>> list = new ArrayList<>(orders.length);
    for (Function<? super P, ? extends Order> order : orders) {
      list.add(order);
    }
    return unsaid().sortedBy(list);
  }

  /** What is chosen from each row: an expression, the model, or a projection of several. */
  public final <R> Selection<R, P> select(Function<? super P, ? extends Selectable<R>> what) {
    return unsaid().select(what);
  }

  /** Expressions of each row as a JSON object, by their names. */
  @SafeVarargs
  public final Selection<JsonObject, P> values(
      Function<? super P, ? extends Expr<?>>... expressions) {
    List<Function<? super P, ? extends Expr<?>>> list = new ArrayList<>(expressions.length);
    for (Function<? super P, ? extends Expr<?>> expression : expressions) {
      list.add(expression);
    }
    return unsaid().valuesOf(list);
  }

  /**
   * A query for what the parameters of a request ask for, all objects if they ask for nothing.
   *
   * @throws dev.testudo.orm.error.ValidationException with everything that is wrong with them
   */
  public final Query<M, P> dynamic(
      DynamicFilter<P> filter, Map<String, ? extends Collection<String>> parameters) {
    return unsaid().dynamic(filter, parameters);
  }

  /**
   * The objects that a statement of the program's own gives; it runs when they are asked for. See
   * {@link RawSql} for its parameters, {@link Raw} for its columns.
   */
  public final Raw<M> raw(String sql) {
    return raw(sql, Map.of());
  }

  /** The same with one parameter: {@code users.raw("… WHERE email = #{e}", "e", email)}. */
  public final Raw<M> raw(String sql, String name, @Nullable Object value) {
    return raw(sql, Collections.singletonMap(name, value));
  }

  /** The same with the values by the names of their parameters. */
  public final Raw<M> raw(String sql, Map<String, ? extends @Nullable Object> values) {
    return Raw.of(() -> scope.route(model), model, sql, values);
  }

  /** How many objects there are. */
  public final Future<Long> count() {
    return all().count();
  }

  /** Whether any object meets a condition. */
  public final Future<Boolean> exists(Function<? super P, ? extends Condition> condition) {
    return Attempt.of(() -> filter(condition).exists());
  }

  private Criteria criteria(Function<? super P, ? extends Condition> condition) {
    Source source = Writes.source(model.table());
    return Criteria.all(source).and(condition.apply(model.path(source)).term());
  }

  private FindOrCreate<M, K> findOrCreate() {
    return new FindOrCreate<>(model, reads, insertion, change);
  }

  private <T> Future<T> onRoute(Function<Route, Future<T>> work) {
    return Attempt.of(() -> work.apply(scope.route(model)));
  }
}
