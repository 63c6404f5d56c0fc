package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Select;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Selectable;
import dev.testudo.orm.metamodel.Subquery;
import dev.testudo.orm.query.Choice;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Locks;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.tx.Attempt;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a query gives when it runs. Each method sends its statements when it is called, as often as
 * it is called; a failure is a failed future.
 *
 * @param <M> the model class
 * @param <P> its path, from which conditions start
 */
public abstract sealed class QueryResults<M, P> implements Subquery<M> permits QueryChanges {
  final ModelType<M, ?, P> model;
  final ModelReads<M, ?> reads;
  final Criteria criteria;
  // Made when it is first asked for: what is found by key needs none. Any other of the same source
  // is as good, so that two threads may make one each.
  private volatile @Nullable P path;

  QueryResults(
      ModelType<M, ?, P> model, ModelReads<M, ?> reads, @Nullable P path, Criteria criteria) {
    this.model = model;
    this.reads = reads;
    this.path = path;
    this.criteria = criteria;
  }

  /** What conditions start from. */
  final P path() {
    P known = path;
    if (known == null) {
      known = model.path(criteria.source());
      path = known;
    }
    return known;
  }

  /** The same for another query of these rows, which makes its own if there is none yet. */
  final @Nullable P madePath() {
    return path;
  }

  /** All the objects. */
  public Future<List<M>> list() {
    return reads.list(criteria);
  }

  /**
   * The objects by a value that each has for itself, in their order.
   *
   * @return fails with {@link dev.testudo.orm.error.MultipleObjectsReturnedException} if two have
   *     the same value, with {@link dev.testudo.orm.error.DataException} if one has NULL
   */
  public <K> Future<Map<K, M>> mapBy(Function<? super P, ? extends Expr<K>> key) {
    return Attempt.of(
        () -> {
          Expr<K> by = key.apply(path());
          Keyed.check(by);
          Select select = Reads.rows(model.table(), criteria, List.of(by.term()));
          int at = select.columns().size() - 1;
          return reads
              .<Keyed<K, M>>all(select, criteria, each -> new Keyed.Reader<>(each, by, at))
              .compose(
                  all ->
                      reads
                          .complete(all.stream().map(Keyed::result).toList())
                          .map(objects -> Keyed.map(by, all, objects)));
        });
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

  /** One result for all rows together: aggregates, or a projection of some. */
  public <R> Future<R> aggregate(Function<? super P, ? extends Selectable<R>> what) {
    return Attempt.of(
        () -> {
          Selectable<R> result = what.apply(path());
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
    return new ResultStream<>(fetchSize, () -> reads.open(criteria));
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
          return RowLoop.run(reads.open(criteria), fetchSize, each);
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
   * What the database would do for {@link #list}, in its own words: lines of text, on MySQL and
   * MariaDB a JSON document. The query itself does not run.
   */
  public Future<String> explain() {
    return Attempt.of(() -> reads.explain(rows()));
  }

  /** The statement that {@link #list} sends, with placeholders. */
  public String sql() {
    return reads.render(reads.rows(criteria)).sql().text();
  }

  /** The values of the placeholders of {@link #sql}, in their order. */
  public List<@Nullable Object> parameters() {
    return parameters(reads.render(reads.rows(criteria)));
  }

  static List<@Nullable Object> parameters(BoundSql sql) {
    return Collections.unmodifiableList(Arrays.asList(sql.values()));
  }

  /** The rows as they stand inside another statement. */
  @Override
  public Select select() {
    Locks.refuse(criteria, "A place inside another query");
    return rows();
  }

  private Select rows() {
    return Reads.rows(model.table(), criteria);
  }
}
