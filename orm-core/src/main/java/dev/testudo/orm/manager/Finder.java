package dev.testudo.orm.manager;

import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.fetch.BulkGet;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.OnePath;
import dev.testudo.orm.metamodel.Order;
import dev.testudo.orm.metamodel.Selectable;
import dev.testudo.orm.raw.Raw;
import dev.testudo.orm.raw.RawSql;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects of one model: the half of a {@link Manager} that changes nothing. Each method
 * that gives a query or a selection starts a new one; each method that gives a future runs it.
 *
 * @param <M> the model class
 * @param <K> its key
 * @param <P> its path, from which conditions start
 */
public abstract sealed class Finder<M, K, P extends OnePath<M, P>> permits Manager {
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
}
