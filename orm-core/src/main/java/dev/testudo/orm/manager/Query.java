package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Compound;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.DynamicRequest;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Assignment;
import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Order;
import dev.testudo.orm.metamodel.Selectable;
import dev.testudo.orm.metamodel.Subquery;
import dev.testudo.orm.query.Choice;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Attempt;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
public final class Query<M, P> implements Subquery<M> {
  private final ModelType<M, ?, P> model;
  private final ModelReads<M, ?> reads;
  private final P path;
  private final Criteria criteria;
  private final boolean wholeTable;

  private Query(
      ModelType<M, ?, P> model,
      ModelReads<M, ?> reads,
      P path,
      Criteria criteria,
      boolean wholeTable) {
    this.model = model;
    this.reads = reads;
    this.path = path;
    this.criteria = criteria;
    this.wholeTable = wholeTable;
  }

  /**
   * A query for all rows.
   *
   * @param wholeTable whether the caller said so, rather than to go on with a condition
   */
  static <M, P> Query<M, P> all(
      ModelType<M, ?, P> model, ModelReads<M, ?> reads, boolean wholeTable) {
    Source source = Writes.source(model.table());
    return new Query<>(model, reads, model.path(source), Criteria.all(source), wholeTable);
  }

  private Query<M, P> with(Criteria changed) {
    return new Query<>(model, reads, path, changed, wholeTable);
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

  /**
   * Of these, what the parameters of a request ask for, and in the order that they ask for; see
   * {@link DynamicFilter}.
   *
   * @throws dev.testudo.orm.error.ValidationException with everything that is wrong with them
   */
  public Query<M, P> dynamic(
      DynamicFilter<P> filter, Map<String, ? extends Collection<String>> parameters) {
    DynamicRequest<P> request = filter.parse(parameters);
    Query<M, P> filtered = request.isFiltered() ? filter(request::condition) : this;
    return request.orders().isEmpty() ? filtered : filtered.sortedBy(request.orders());
  }

  Query<M, P> sortedBy(List<? extends Function<? super P, ? extends Order>> orders) {
    return with(criteria.orderBy(orders.stream().map(o -> o.apply(path).ordering()).toList()));
  }

  /** The same objects the other way round: by the reversed order, without one by the key down. */
  public Query<M, P> reverse() {
    return with(criteria.orderBy(Reads.reversed(model.table(), criteria)));
  }

  /** The same objects, each once. */
  public Query<M, P> distinct() {
    return with(criteria.asDistinct());
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

  /** Whether {@link #list} would give the object of a key. */
  public Future<Boolean> contains(M object) {
    return Attempt.of(() -> reads.contains(criteria, object));
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
    return chosen(what.apply(path));
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
    expressions.forEach(expression -> list.add(expression.apply(path)));
    return chosen(new Values(list));
  }

  /** Some columns of each row, as objects that know which they have. */
  @SafeVarargs
  public final Selection<Partial<M, P>, P> only(
      Function<? super P, ? extends Column<?>>... columns) {
    List<Column<?>> list = new ArrayList<>(columns.length);
    for (Function<? super P, ? extends Column<?>> column : columns) {
      list.add(column.apply(path));
    }
    return chosen(new Partials<>(model, path, list));
  }

  <R> Selection<R, P> chosen(Selectable<R> what) {
    return new Selection<>(reads, path, what, Choice.of(what.terms(), criteria));
  }

  /** One result for all rows together: aggregates, or a projection of some. */
  public <R> Future<R> aggregate(Function<? super P, ? extends Selectable<R>> what) {
    return Attempt.of(
        () -> {
          Selectable<R> result = what.apply(path);
          Select select = Choice.of(result.terms(), criteria).aggregate(model.table());
          return reads.run(select, new Selection.Reader<>(result)).map(rows -> rows.get(0));
        });
  }

  /**
   * The objects one by one, read from the database in parts of a size as they are wanted: for
   * results that do not fit into memory. See {@link ResultStream} for its handlers and its end.
   *
   * @param fetchSize how many objects are read at a time and kept at most, 1 or more
   */
  public ResultStream<M> stream(int fetchSize) {
    checkFetchSize(fetchSize);
    return new ResultStream<>(fetchSize, () -> reads.open(select(), model));
  }

  /**
   * Gives each object to a consumer, in order and in constant memory.
   *
   * @param fetchSize how many objects are read at a time, 1 or more
   * @param each must not block; runs on the caller's Vert.x context
   * @return completes when all have been given; fails with what the consumer throws, or with why
   *     reading failed, and no further object is given then
   */
  public Future<Void> forEach(int fetchSize, Consumer<? super M> each) {
    return forEachAsync(
        fetchSize,
        object -> {
          each.accept(object);
          return RowLoop.done();
        });
  }

  /**
   * Gives each object to a function, in order and in constant memory, the next one when the future
   * of the one before has completed. A connection is in use until the last object has been read.
   *
   * @param fetchSize how many objects are read at a time, 1 or more
   * @return completes when all futures have; fails with the first failure, and no further object is
   *     given then
   */
  public Future<Void> forEachAsync(int fetchSize, Function<? super M, ? extends Future<?>> each) {
    return Attempt.of(
        () -> {
          checkFetchSize(fetchSize);
          return RowLoop.run(reads.open(select(), model), fetchSize, each);
        });
  }

  private static void checkFetchSize(int fetchSize) {
    if (fetchSize < 1) {
      throw new OrmException(
          Report.of("The fetch size of a stream was " + fetchSize + ".")
              .wayOut("Give how many objects are read at a time: 1 or more, such as 500."));
    }
  }

  /**
   * A page of the objects in their order, which the key completes. Rows that come or go between two
   * pages neither repeat nor hide others. Fails on a query with a limit or an offset, and on one
   * that is sorted by something else than stored fields.
   *
   * @param after the cursor of another page, null for the first page; only one that a query of the
   *     same filters and order gave is taken, else the future fails with {@link
   *     dev.testudo.orm.error.InvalidCursorException}
   * @param size how many objects at most, from 1 to 10,000
   */
  public Future<Page<M>> page(@Nullable String after, int size) {
    return Attempt.of(() -> new Paging<>(model, reads, criteria).page(after, size));
  }

  /**
   * Sets columns of exactly the rows that {@link #list} would give, and their time of update and
   * version unless these are set too.
   *
   * @return how many rows there were; fails if no condition keeps any row out, unless the query
   *     began with {@code all()}
   */
  @SafeVarargs
  public final Future<Integer> update(Function<? super P, ? extends Assignment>... sets) {
    List<Function<? super P, ? extends Assignment>> list = new ArrayList<>(sets.length);
    for (Function<? super P, ? extends Assignment> set : sets) {
      list.add(set);
    }
    return Attempt.of(
        () -> {
          QueryChange.refuseUnfiltered("update", criteria, wholeTable);
          return new QueryChange<>(model, reads).update(criteria, list);
        });
  }

  /**
   * Deletes exactly the rows that {@link #list} would give.
   *
   * @return how many rows there were; fails if no condition keeps any row out, unless the query
   *     began with {@code all()}
   */
  public Future<Integer> delete() {
    return Attempt.of(
        () -> {
          QueryChange.refuseUnfiltered("delete", criteria, wholeTable);
          return new QueryChange<>(model, reads).delete(criteria);
        });
  }

  /** The statement that {@link #list} sends, with placeholders. */
  public String sql() {
    return reads.render(select()).sql().text();
  }

  /** The values of the placeholders of {@link #sql}, in their order. */
  public List<@Nullable Object> parameters() {
    return parameters(reads.render(select()));
  }

  static List<@Nullable Object> parameters(BoundSql sql) {
    return Collections.unmodifiableList(Arrays.asList(sql.values()));
  }

  @Override
  public Select select() {
    return Reads.rows(model.table(), criteria);
  }
}
