package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Compound;
import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.DynamicRequest;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
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
import dev.testudo.orm.query.Choice;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Locks;
import dev.testudo.orm.query.Narrowing;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Attempt;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a model, and in which order. An immutable value: building one never touches a
 * database, every method gives a new one, and it can be kept and run many times, by any thread.
 *
 * <p>Building fails at once if a condition is wrong; running gives a failed future instead.
 *
 * @param <M> the model class
 * @param <P> its path, from which conditions start
 */
public final class Query<M, P> extends QueryChanges<M, P> {
  private Query(
      ModelType<M, ?, P> model,
      ModelReads<M, ?> reads,
      @Nullable P path,
      Criteria criteria,
      boolean wholeTable) {
    super(model, reads, path, criteria, wholeTable);
  }

  /**
   * A query for all rows.
   *
   * @param wholeTable whether the caller said so, rather than to go on with a condition
   */
  static <M, P> Query<M, P> all(
      ModelType<M, ?, P> model, ModelReads<M, ?> reads, boolean wholeTable) {
    Source source = model.table().source();
    return new Query<>(model, reads, null, Criteria.all(source), wholeTable);
  }

  /** A query for the rows that meet a condition which is made for their source. */
  static <M, P> Query<M, P> where(
      ModelType<M, ?, P> model, ModelReads<M, ?> reads, Function<Source, Term> condition) {
    Source source = model.table().source();
    Criteria criteria = Criteria.all(source).and(condition.apply(source));
    return new Query<>(model, reads, model.path(source), criteria, false);
  }

  /** The same, and that all of it is changed or deleted is no accident. */
  Query<M, P> meantAsWhole() {
    return new Query<>(model, reads, madePath(), criteria, true);
  }

  private Query<M, P> with(Criteria changed) {
    return new Query<>(model, reads, madePath(), changed, wholeTable);
  }

  private Query<M, P> loading(Loading<M> changed) {
    return new Query<>(model, reads.with(changed), madePath(), criteria, wholeTable);
  }

  /**
   * The same objects with a relation to one object, which is joined to their rows: no further
   * statement. May lead over several, all of which are loaded; a row without such an object stays.
   */
  public Query<M, P> selectRelated(Function<? super P, ? extends OnePath<?, ?>> relation) {
    return loading(reads.loading().joining(relation.apply(path())));
  }

  /**
   * The same objects with a relation, which one further statement reads for all of them, and one
   * more for each relation on the way or behind it.
   */
  public <R, Q> Query<M, P> prefetchRelated(
      Function<? super P, ? extends Relation<R, Q>> relation) {
    return loading(reads.loading().fetching(relation.apply(path())));
  }

  /**
   * The same objects with some of the related ones: those of a query, in its order. A limit counts
   * for each object, not for all together.
   */
  public <R, Q> Query<M, P> prefetchRelated(
      Function<? super P, ? extends Relation<R, Q>> relation, UnaryOperator<Query<R, Q>> with) {
    Relation<R, Q> to = relation.apply(path());
    Query<R, Q> chosen = with.apply(all(to.model(), reads.of(to.model()), true));
    return loading(reads.loading().fetching(to, chosen.criteria, chosen.reads.loading()));
  }

  /**
   * The same objects, and those of them that are marked as deleted ({@code @SoftDelete}): the
   * query's own rows, not those that are related to them. {@link #update} and {@link #delete} then
   * mean these rows, too.
   */
  public Query<M, P> withDeleted() {
    return with(criteria.withDeleted());
  }

  /**
   * Of these, the objects that meet a condition too. A window in the condition sees the objects
   * that the query had before.
   */
  public Query<M, P> filter(Function<? super P, ? extends Condition> condition) {
    return with(narrowed(condition.apply(path())));
  }

  /**
   * Of these, the objects that meet a condition on a value; all of them if the value is null. So a
   * search with several fields needs no branches.
   */
  public <V> Query<M, P> filterIf(
      @Nullable V value, BiFunction<? super P, ? super V, ? extends Condition> condition) {
    return value == null ? this : filter(p -> condition.apply(p, value));
  }

  /**
   * Of these, the objects that meet a condition too, until {@link #lift} takes it away: for what a
   * manager leaves out as a rule.
   *
   * @param name by which it is lifted; each of a query has its own
   */
  public Query<M, P> filter(String name, Function<? super P, ? extends Condition> condition) {
    return with(Narrowing.by(criteria, name, condition.apply(path()).term()));
  }

  /**
   * The same objects, and those that filters with these names keep out.
   *
   * @throws dev.testudo.orm.error.OrmException if the query has none of such a name
   */
  public Query<M, P> lift(String... names) {
    Criteria lifted = criteria;
    for (String name : names) {
      lifted = lifted.without(name);
    }
    return with(lifted);
  }

  private Criteria narrowed(Condition condition) {
    return Narrowing.by(model.table(), criteria, condition.term());
  }

  /** Of these, exactly the objects that {@link #filter} would leave out, NULLs included. */
  public Query<M, P> exclude(Function<? super P, ? extends Condition> condition) {
    return with(narrowed(condition.apply(path()).not()));
  }

  /** The same objects in an order, which replaces an earlier one. */
  @SafeVarargs
  public final Query<M, P> orderBy(Function<? super P, ? extends Order>... orders) {
    List<Ordering> orderings = new ArrayList<>(orders.length);
    for (Function<? super P, ? extends Order> order : orders) {
      orderings.add(order.apply(path()).ordering());
    }
    return with(criteria.orderBy(orderings));
  }

  /**
   * Of these, what the parameters of a request ask for, and in the order that they ask for; see
   * {@link DynamicFilter}.
   *
   * @throws dev.testudo.orm.error.ValidationException with everything that is wrong with them
   */
  public Query<M, P> dynamic(
      DynamicFilter<P> filter, Map<String, ? extends Collection<String>> parameters) {
    return dynamic(filter.parse(parameters));
  }

  /** Of these, what a request asks for, and in the order that it asks for, if it asks for one. */
  public Query<M, P> dynamic(DynamicRequest<P> request) {
    Query<M, P> filtered = request.isFiltered() ? filter(request::condition) : this;
    return request.orders().isEmpty() ? filtered : filtered.sortedBy(request.orders());
  }

  Query<M, P> sortedBy(List<? extends Function<? super P, ? extends Order>> orders) {
    return with(criteria.orderBy(orders.stream().map(o -> o.apply(path()).ordering()).toList()));
  }

  /** The same objects the other way round: by the reversed order, without one by the key down. */
  public Query<M, P> reverse() {
    return with(criteria.orderBy(Reads.reversed(model.table(), criteria)));
  }

  /** The same objects, each once. */
  public Query<M, P> distinct() {
    return with(criteria.asDistinct());
  }

  /**
   * Of the objects with the same values of these expressions, only the first: by the order that the
   * query has now, and then by the key. NULL is the same as NULL. What follows, filters and another
   * order too, is about the objects that are kept.
   */
  @SafeVarargs
  public final Query<M, P> distinctOn(Function<? super P, ? extends Expr<?>>... expressions) {
    if (expressions.length == 0) {
      throw new OrmException(
          Report.of("distinctOn() was given nothing that objects could have in common.")
              .wayOut("Name an expression: distinctOn(p -> p.brand)."));
    }
    List<Term> among = new ArrayList<>(expressions.length);
    for (Function<? super P, ? extends Expr<?>> expression : expressions) {
      among.add(expression.apply(path()).term());
    }
    return with(Narrowing.firsts(model.table(), criteria, among));
  }

  /** The objects of either query, each once. Order and limit it anew. */
  public Query<M, P> union(Query<M, P> other) {
    return combined(Compound.Operation.UNION, other);
  }

  /** The objects that both queries give. */
  public Query<M, P> intersect(Query<M, P> other) {
    return combined(Compound.Operation.INTERSECT, other);
  }

  /** The objects that this query gives and the other does not. */
  public Query<M, P> except(Query<M, P> other) {
    return combined(Compound.Operation.EXCEPT, other);
  }

  /**
   * The same objects, whose rows nobody else changes or locks until the transaction ends; needs
   * one. Waits while others have them locked, as long as the engine is set to, and fails then with
   * a {@link dev.testudo.orm.error.SerializationException}. SQLite has no such locks: a failure.
   */
  public Query<M, P> forUpdate() {
    return with(criteria.locked(Lock.UPDATE));
  }

  /**
   * The same objects, whose rows nobody else changes until the transaction ends, though others may
   * read-lock them too. PostgreSQL, MySQL and MariaDB; a failure elsewhere. See {@link #forUpdate}.
   */
  public Query<M, P> forShare() {
    return with(criteria.locked(Lock.SHARE));
  }

  /**
   * Does not wait for rows that others have locked, but fails at once with a {@link
   * dev.testudo.orm.error.SerializationException}. Stands behind {@link #forUpdate}.
   */
  public Query<M, P> noWait() {
    return lockedWith(Lock.Busy.FAIL, "noWait()");
  }

  /** Leaves out rows that others have locked. Stands behind {@link #forUpdate}. */
  public Query<M, P> skipLocked() {
    return lockedWith(Lock.Busy.LEAVE_OUT, "skipLocked()");
  }

  /**
   * Locks the objects of to-one relations as well: {@code posts.filter(…).forUpdate().of(p ->
   * p.author())}. Stands behind {@link #forUpdate} or {@link #forShare}, without which joined rows
   * are only looked at. Relations that may be absent cannot be locked. PostgreSQL and MySQL;
   * elsewhere a failure.
   */
  @SafeVarargs
  public final Query<M, P> of(Function<? super P, ? extends OnePath<?, ?>>... relations) {
    Lock lock = lock("of(…)");
    for (var relation : relations) {
      lock = lock.and(Locks.joined(relation.apply(path())));
    }
    return with(criteria.locked(lock));
  }

  private Lock lock(String what) {
    Lock lock = criteria.lock();
    if (lock == null) {
      throw new OrmException(
          Report.of(what + " was asked of a query that locks no rows.")
              .wayOut("Write query.forUpdate()." + what + "."));
    }
    return lock;
  }

  private Query<M, P> lockedWith(Lock.Busy busy, String what) {
    Lock lock = lock(what);
    if (lock.busy() != Lock.Busy.WAIT && lock.busy() != busy) {
      throw new OrmException(
          Report.of("A query was told both noWait() and skipLocked().")
              .wayOut("Choose one of them."));
    }
    return with(criteria.locked(lock.with(busy)));
  }

  private Query<M, P> combined(Compound.Operation operation, Query<M, P> other) {
    Source source = Writes.source(model.table());
    var rows = new Compound(select(), operation, other.select());
    return new Query<>(model, reads, model.path(source), Criteria.of(rows, source), false);
  }

  /** So many of the objects at most; 0 gives none. */
  public Query<M, P> limit(long rows) {
    return with(criteria.limit(rows));
  }

  /** All but so many of the first objects. */
  public Query<M, P> offset(long rows) {
    return with(criteria.offset(rows));
  }

  /** The object with the largest value, empty if there is none. */
  public Future<Optional<M>> latest(Function<? super P, ? extends Expr<?>> by) {
    return Attempt.of(() -> sortedBy(List.of(p -> by.apply(p).desc())).first());
  }

  /** The object with the smallest value, empty if there is none. */
  public Future<Optional<M>> earliest(Function<? super P, ? extends Expr<?>> by) {
    return Attempt.of(() -> sortedBy(List.of(p -> by.apply(p).asc())).first());
  }

  /** What is chosen from each row: an expression, the model, or a projection of several. */
  public <R> Selection<R, P> select(Function<? super P, ? extends Selectable<R>> what) {
    return chosen(what.apply(path()));
  }

  /** Expressions of each row as a JSON object, by their names. */
  @SafeVarargs
  public final Selection<JsonObject, P> values(
      Function<? super P, ? extends Expr<?>>... expressions) {
    List<Function<? super P, ? extends Expr<?>>> list = new ArrayList<>(expressions.length);
    for (Function<? super P, ? extends Expr<?>> expression : expressions) {
      list.add(expression);
    }
    return valuesOf(list);
  }

  /** {@link #values} for a list, since a varargs array must not be handed on. */
  Selection<JsonObject, P> valuesOf(List<Function<? super P, ? extends Expr<?>>> expressions) {
    List<Expr<?>> list = new ArrayList<>(expressions.size());
    expressions.forEach(expression -> list.add(expression.apply(path())));
    return chosen(new Values(list));
  }

  /** Some columns of each row, as objects that know which they have. */
  @SafeVarargs
  public final Selection<Partial<M, P>, P> only(
      Function<? super P, ? extends Column<?>>... columns) {
    List<Function<? super P, ? extends Column<?>>> list = new ArrayList<>(columns.length);
    for (Function<? super P, ? extends Column<?>> column : columns) {
      list.add(column);
    }
    return onlyOf(list);
  }

  /** {@link #only} for a list. */
  Selection<Partial<M, P>, P> onlyOf(List<Function<? super P, ? extends Column<?>>> columns) {
    List<Column<?>> list = new ArrayList<>(columns.size());
    columns.forEach(column -> list.add(column.apply(path())));
    return chosen(new Partials<>(model, path(), list));
  }

  <R> Selection<R, P> chosen(Selectable<R> what) {
    return new Selection<>(reads, path(), what, Choice.of(what.terms(), criteria));
  }
}
