package dev.testudo.orm.manager;

import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.ModelForm;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.BulkGet;
import dev.testudo.orm.fetch.Keys;
import dev.testudo.orm.fetch.Loading;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.OnePath;
import dev.testudo.orm.metamodel.Order;
import dev.testudo.orm.metamodel.Relation;
import dev.testudo.orm.metamodel.Selectable;
import dev.testudo.orm.metamodel.Writable;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.raw.Raw;
import dev.testudo.orm.raw.RawSql;
import dev.testudo.orm.relation.Label;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.tx.Access;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects of one model: the half of a {@link Manager} that changes nothing. Each method
 * that gives a query or a selection starts a new one; each method that gives a future runs it.
 *
 * @param <M> the model class
 * @param <K> its key
 * @param <P> its path, from which conditions start
 */
public abstract sealed class Finder<M, K, P extends OnePath<M, P>> permits BulkStore {
  final Scope scope;
  final ModelType<M, K, P> model;
  final ModelReads<M, K> reads;

  Finder(Scope scope, ModelType<M, K, P> model) {
    scope.route(model, Access.READ);
    this.scope = scope;
    this.model = model;
    this.reads = new ModelReads<>(scope, model);
  }

  /** The object of a key; fails with {@link DoesNotExistException} if there is none. */
  public final Future<M> get(K key) {
    return Attempt.of(() -> byKey(reads, key));
  }

  private Future<M> byKey(ModelReads<M, K> through, K key) {
    Criteria scope = base().criteria;
    return scope.isUnfiltered() && !scope.isLimited()
        ? through.get(key)
        : through.get(keyed(scope, key));
  }

  /** The only object that meets a condition; fails if there is none, or more than one. */
  public final Future<M> get(Function<? super P, ? extends Condition> condition) {
    return Attempt.of(() -> filter(condition).get());
  }

  /** The object of a key, empty if there is none. */
  public final Future<Optional<M>> getOrNone(K key) {
    return Attempt.of(
        () -> {
          Criteria scope = base().criteria;
          return scope.isUnfiltered() && !scope.isLimited()
              ? reads.getOrNone(key)
              : reads.getOrNone(keyed(scope, key));
        });
  }

  private Criteria keyed(Criteria scope, K key) {
    var keys = new Keys<>(model);
    return keys.among(scope, Collections.singletonList(keys.values(key)));
  }

  /** The only object that meets a condition, empty if there is none; fails if there are more. */
  public final Future<Optional<M>> getOrNone(Function<? super P, ? extends Condition> condition) {
    return Attempt.of(() -> filter(condition).getOrNone());
  }

  /** The objects of some keys, by key and in the order of the keys; missing ones are left out. */
  public final Future<Map<K, M>> inBulk(Collection<? extends K> keys) {
    return Attempt.of(() -> new BulkGet<>(scope, model).get(base().criteria, keys));
  }

  /**
   * What every query of this manager starts from, also {@link #all} and what is found by key: all
   * objects, unless a subclass narrows it down, for instance to those that are not deleted. Storing
   * and deleting objects does not ask it.
   *
   * <pre>{@code
   * @Override
   * protected Query<User, UserPath> base() {
   *   return super.base().filter("active", u -> u.isActive);
   * }
   * }</pre>
   *
   * <p>What is filtered by a name can be lifted: {@code users.all().lift("active")}.
   */
  protected Query<M, P> base() {
    return Query.all(model, reads, false);
  }

  /** A query for all objects. */
  public final Query<M, P> all() {
    return base().meantAsWhole();
  }

  /** A query for all objects, and those that are marked as deleted: {@link Query#withDeleted}. */
  public final Query<M, P> withDeleted() {
    return base().withDeleted();
  }

  private Query<M, P> unsaid() {
    return base();
  }

  /** A query for the objects that meet a condition. */
  public final Query<M, P> filter(Function<? super P, ? extends Condition> condition) {
    return unsaid().filter(condition);
  }

  /** A query for the objects that meet a condition on a value; for all if the value is null. */
  public final <V> Query<M, P> filterIf(
      @Nullable V value, BiFunction<? super P, ? super V, ? extends Condition> condition) {
    return unsaid().filterIf(value, condition);
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

  /** Some columns of each row, as objects that know which they have. */
  @SafeVarargs
  public final Selection<Partial<M, P>, P> only(
      Function<? super P, ? extends Column<?>>... columns) {
    List<Function<? super P, ? extends Column<?>>> list = new ArrayList<>(columns.length);
    for (Function<? super P, ? extends Column<?>> column : columns) {
      list.add(column);
    }
    return unsaid().onlyOf(list);
  }

  /** One result for all rows together: aggregates, or a projection of some. */
  public final <R> Future<R> aggregate(Function<? super P, ? extends Selectable<R>> what) {
    return Attempt.of(() -> unsaid().aggregate(what));
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
   * The fields that input from outside may fill; see {@link ModelForm}.
   *
   * @throws dev.testudo.orm.error.OrmException if one of them must not be filled so
   */
  @SafeVarargs
  public final ModelForm<M, P> form(Function<? super P, ? extends Writable>... fields) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(fields.length);
    for (Function<? super P, ? extends Writable> field : fields) {
      list.add(field);
    }
    return ModelForm.of(model, list);
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

  /** A query for all objects with a relation to one object: {@link Query#selectRelated}. */
  public final Query<M, P> selectRelated(Function<? super P, ? extends OnePath<?, ?>> relation) {
    return all().selectRelated(relation);
  }

  /** A query for all objects with a relation: {@link Query#prefetchRelated(Function)}. */
  public final <R, Q> Query<M, P> prefetchRelated(
      Function<? super P, ? extends Relation<R, Q>> relation) {
    return all().prefetchRelated(relation);
  }

  /** A query for all objects with some of those that are related to them. */
  public final <R, Q> Query<M, P> prefetchRelated(
      Function<? super P, ? extends Relation<R, Q>> relation, UnaryOperator<Query<R, Q>> with) {
    return all().prefetchRelated(relation, with);
  }

  /**
   * Loads a relation of an object that is there already, anew if it was loaded before. Gives the
   * same object, or a new one if it cannot be changed.
   */
  public final Future<M> fetchRelated(
      M object, Function<? super P, ? extends Relation<?, ?>> relation) {
    return fetchRelated(List.of(object), relation).map(objects -> objects.get(0));
  }

  /** Loads a relation of objects that are there already: one statement for all of them. */
  public final Future<List<M>> fetchRelated(
      Collection<? extends M> objects, Function<? super P, ? extends Relation<?, ?>> relation) {
    return Attempt.of(
        () -> {
          P path = model.path(Writes.source(model.table()));
          Loading<M> loading = Loading.none(model).fetching(relation.apply(path));
          return loading.complete(scope, List.copyOf(objects));
        });
  }

  /** The object that a relation refers to; fails if it refers to none, or to one that is gone. */
  public final Future<M> get(One<? extends M, K> relation) {
    return Attempt.of(
        () -> {
          if (relation.isNone()) {
            throw new DoesNotExistException(
                model.table().model(),
                Report.of("The relation to a " + model.table().model() + " refers to none.")
                    .wayOut("Ask isNone() first where a relation may be absent."));
          }
          Label label = relation.label();
          return label == null
              ? get(relation.id())
              : byKey(reads.following(label.call("selectRelated")), relation.id());
        });
  }

  /** How many objects there are. */
  public final Future<Long> count() {
    return all().count();
  }

  /** Whether any object meets a condition. */
  public final Future<Boolean> exists(Function<? super P, ? extends Condition> condition) {
    return Attempt.of(() -> filter(condition).exists());
  }
}
