package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Order;
import dev.testudo.orm.query.Criteria;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which objects of a model, and in which order. An immutable value: building one never touches a
 * database, every method gives a new one, and it can be kept and run many times, by any thread.
 *
 * <p>Building fails at once if a condition is wrong; running gives a failed future instead.
 *
 * @param <M> the model class
 * @param <P> its path, from which conditions start
 */
public final class Query<M, P> {
  private final ModelReads<M, ?> reads;
  private final P path;
  private final Criteria criteria;

  Query(ModelReads<M, ?> reads, P path, Criteria criteria) {
    this.reads = reads;
    this.path = path;
    this.criteria = criteria;
  }

  private Query<M, P> with(Criteria changed) {
    return new Query<>(reads, path, changed);
  }

  /** Of these, the objects that meet a condition too. */
  public Query<M, P> filter(Function<? super P, ? extends Condition> condition) {
    return with(criteria.and(condition.apply(path).term()));
  }

  /** Of these, exactly the objects that {@link #filter} would leave out, NULLs included. */
  public Query<M, P> exclude(Function<? super P, ? extends Condition> condition) {
    return with(criteria.and(condition.apply(path).not().term()));
  }

  /** The same objects in an order, which replaces an earlier one. */
  @SafeVarargs
  public final Query<M, P> orderBy(Function<? super P, ? extends Order>... orders) {
    List<Ordering> orderings = new ArrayList<>(orders.length);
    for (Function<? super P, ? extends Order> order : orders) {
      orderings.add(order.apply(path).ordering());
    }
    return with(criteria.orderBy(orderings));
  }

  Query<M, P> sortedBy(List<Function<? super P, ? extends Order>> orders) {
    return with(criteria.orderBy(orders.stream().map(o -> o.apply(path).ordering()).toList()));
  }

  /** So many of the objects at most; 0 gives none. */
  public Query<M, P> limit(long rows) {
    return with(criteria.limit(rows));
  }

  /** All but so many of the first objects. */
  public Query<M, P> offset(long rows) {
    return with(criteria.offset(rows));
  }

  /** All the objects. */
  public Future<List<M>> list() {
    return reads.list(criteria);
  }

  /** The first object by the order, by the key without one; empty if there is none. */
  public Future<Optional<M>> first() {
    return reads.first(criteria);
  }

  /**
   * The last object by the order, by the key without one; empty if there is none. Fails on a query
   * with a limit or an offset.
   */
  public Future<Optional<M>> last() {
    return reads.last(criteria);
  }

  /**
   * The only object.
   *
   * @return fails with {@link dev.testudo.orm.error.DoesNotExistException} if there is none, with
   *     {@link dev.testudo.orm.error.MultipleObjectsReturnedException} if there are more
   */
  public Future<M> get() {
    return reads.get(criteria);
  }

  /** The only object, empty if there is none; fails if there are more. */
  public Future<Optional<M>> getOrNone() {
    return reads.getOrNone(criteria);
  }

  /** How many objects {@link #list} would give. */
  public Future<Long> count() {
    return reads.count(criteria);
  }

  /** Whether {@link #list} would give any object. */
  public Future<Boolean> exists() {
    return reads.exists(criteria);
  }
}
