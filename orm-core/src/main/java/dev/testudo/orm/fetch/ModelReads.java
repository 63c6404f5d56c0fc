package dev.testudo.orm.fetch;

import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.PlanForm;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.MultipleObjectsReturnedException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.PlanReader;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.tx.Access;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.tx.Scope;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one model. Immutable; every method gives a failed future rather than throw.
 *
 * @param <M> the model class
 * @param <K> its key
 */
public final class ModelReads<M, K> {
  /** Reads a number of rows. */
  public static final RowReader<Long> COUNT =
      new RowReader<>() {
        @Override
        public Long read(Row row) {
          return row.getLong(0);
        }

        @Override
        public String describe(int index) {
          return "count";
        }
      };

  private final Scope scope;
  private final ModelType<M, K, ?> model;
  private final Keys<K> keys;
  private final Loading<M> loading;
  private final LoneReads lone;
  private final MergedGets<M, K> gets;

  /** The reads of a model through a scope. */
  public ModelReads(Scope scope, ModelType<M, K, ?> model) {
    this(scope, model, Loading.none(model), new LoneReads(model, null));
  }

  private ModelReads(Scope scope, ModelType<M, K, ?> model, Loading<M> loading, LoneReads lone) {
    this.scope = scope;
    this.model = model;
    this.keys = new Keys<>(model);
    this.loading = loading;
    this.lone = lone;
    this.gets = new MergedGets<>(model, keys);
  }

  /** The same reads, which load other relations with the objects. */
  public ModelReads<M, K> with(Loading<M> other) {
    return new ModelReads<>(scope, model, other, lone);
  }

  /**
   * The same reads, of what one object is related to.
   *
   * @param call what loads it with many such objects
   */
  public ModelReads<M, K> following(String call) {
    return new ModelReads<>(scope, model, loading, new LoneReads(model, call));
  }

  /** Reads of another model through the same scope. */
  public <T> ModelReads<T, ?> of(ModelType<T, ?, ?> other) {
    return of(scope, other);
  }

  private static <T, J> ModelReads<T, J> of(Scope scope, ModelType<T, J, ?> model) {
    return new ModelReads<>(scope, model);
  }

  /** The table of the model. */
  public Table table() {
    return model.table();
  }

  /** Which relations are loaded with the objects. */
  public Loading<M> loading() {
    return loading;
  }

  /** The scope of the reads. */
  public Scope scope() {
    return scope;
  }

  /** A statement for whole rows of criteria, with what is joined to them. */
  private Select whole(Select select, Criteria criteria) {
    return loading.isPlain() ? select : Reads.also(select, loading.terms(criteria.source()));
  }

  private RowReader<M> reader(int at) {
    return loading.isPlain() ? model : new JoinedReader<>(loading, at, new Instances());
  }

  /** The statement that {@link #list} sends first. */
  public Select rows(Criteria criteria) {
    return whole(Reads.rows(model.table(), criteria), criteria);
  }

  /** All rows of a statement for whole rows of criteria, which may have columns of their own. */
  public <T> Future<List<T>> all(
      Select select, Criteria criteria, Function<RowReader<M>, RowReader<T>> in) {
    return run(whole(select, criteria), in.apply(reader(select.columns().size())));
  }

  private Future<List<M>> objects(Select select, Criteria criteria) {
    int at = select.columns().size();
    return run(whole(select, criteria), reader(at)).compose(this::complete);
  }

  /** The objects with the relations that queries of their own read. */
  public Future<List<M>> complete(List<M> objects) {
    return loading.complete(scope, objects);
  }

  /** A cursor on the objects of the criteria, each part with its relations. */
  public Future<Cursor<M>> open(Criteria criteria) {
    Select select = Reads.rows(model.table(), criteria);
    RowReader<M> each =
        loading.isPlain() ? model : new JoinedReader<>(loading, select.columns().size(), null);
    return open(whole(select, criteria), each)
        .map(rows -> loading.isPlain() ? rows : new CompletedCursor<>(rows, scope, loading));
  }

  /** All rows of the criteria. */
  public Future<List<M>> list(Criteria criteria) {
    return Attempt.of(() -> objects(Reads.rows(model.table(), criteria), criteria));
  }

  /** The first row, empty if there is none. */
  public Future<Optional<M>> first(Criteria criteria) {
    return Attempt.of(
        () -> objects(Reads.first(model.table(), criteria), criteria).map(this::head));
  }

  /** The last row, empty if there is none. */
  public Future<Optional<M>> last(Criteria criteria) {
    return Attempt.of(() -> objects(Reads.last(model.table(), criteria), criteria).map(this::head));
  }

  /** How many rows there are. */
  public Future<Long> count(Criteria criteria) {
    return Attempt.of(
        () -> run(Reads.count(model.table(), criteria), COUNT).map(rows -> rows.get(0)));
  }

  /** Whether there is a row. */
  public Future<Boolean> exists(Criteria criteria) {
    return Attempt.of(
        () ->
            run(Reads.any(model.table(), criteria), new Presence(model))
                .map(rows -> !rows.isEmpty()));
  }

  /** Whether the row of an object is among those of the criteria. */
  public Future<Boolean> contains(Criteria criteria, M object) {
    K key = model.key(object);
    if (key == null) {
      return Future.succeededFuture(false);
    }
    Source source = Writes.source(model.table());
    Criteria rows = Criteria.of(Reads.keys(model.table(), criteria), source);
    @Nullable Object[] values = keys.values(key);
    for (int i = 0; i < values.length; i++) {
      Field<?> field = keys.fields().get(i);
      rows =
          rows.and(
              new Term.Comparison(
                  field.of(source), Term.Operator.EQ, new Term.Parameter(field.type(), values[i])));
    }
    return exists(rows);
  }

  /** The only row; fails if there is none, or more than one. */
  public Future<M> get(Criteria criteria) {
    return Attempt.of(
        () -> {
          Select plain = Reads.atMost(model.table(), criteria, 2, false);
          int at = plain.columns().size();
          Select select = whole(plain, criteria);
          Route route = route(select);
          BoundSql sql = route.dialect().render(select);
          lone.of(route, select, sql.sql());
          return only(route.client(), sql, at)
              .map(row -> row.orElseThrow(() -> missing(sql)))
              .compose(row -> complete(List.of(row)))
              .map(rows -> rows.get(0));
        });
  }

  /** The only row, empty if there is none; fails if there are more. */
  public Future<Optional<M>> getOrNone(Criteria criteria) {
    return Attempt.of(
        () -> {
          Select plain = Reads.atMost(model.table(), criteria, 2, false);
          int at = plain.columns().size();
          Select select = whole(plain, criteria);
          Route route = route(select);
          BoundSql sql = route.dialect().render(select);
          lone.of(route, select, sql.sql());
          return only(route.client(), sql, at)
              .compose(row -> complete(row.stream().toList()))
              .map(this::head);
        });
  }

  /** The only row, read on a route, and locked until its transaction ends if so wished. */
  public Future<Optional<M>> getOrNone(Route route, Criteria criteria, boolean forUpdate) {
    Select select = Reads.atMost(model.table(), criteria, 2, forUpdate);
    return only(route.client(), route.dialect().render(select), select.columns().size());
  }

  /** The row of a key; fails if there is none. */
  public Future<M> get(K key) {
    return Attempt.of(
        () -> {
          Route route = scope.route(model, Access.READ);
          SqlText sql = byKey(route);
          return find(route, sql, key)
              .map(
                  row ->
                      row.orElseThrow(
                          () ->
                              new DoesNotExistException(
                                  model.table().model(),
                                  Report.of(keys.describe(key) + " does not exist.")
                                      .sql(sql.text())
                                      .wayOut("Use getOrNone(…) where a row may be missing."))));
        });
  }

  /** The row of a key, empty if there is none. */
  public Future<Optional<M>> getOrNone(K key) {
    return Attempt.of(
        () -> {
          Route route = scope.route(model, Access.READ);
          return find(route, byKey(route), key);
        });
  }

  /** The row of an object's key read into that object, or into a new one if it cannot change. */
  public Future<Optional<M>> reread(K key, M into) {
    // A copy of the database may not have yet what was just written.
    return Attempt.of(
        () -> find(scope.route(model, Access.READ_LATEST), key, new Refill<>(model, into)));
  }

  private Future<Optional<M>> find(Route route, SqlText sql, K key) {
    lone.byKey(route, sql);
    return route.merged(sql, gets, new MergedGets.Wanted(sql, keys.owned(key, route)));
  }

  private Future<Optional<M>> find(Route route, K key, RowReader<M> reader) {
    return route.client().query(byKey(route), keys.owned(key, route), reader).map(this::head);
  }

  /** Runs work in a transaction that all code joins which it calls; see {@link Scope}. */
  public <T> Future<T> inTransaction(Function<Route, Future<T>> work) {
    return scope.inTransaction(model, work);
  }

  /** Where changes of the model's rows go now. */
  public Route route() {
    return scope.route(model, Access.WRITE);
  }

  /** The statement for the rows as the model's database wants it. */
  public BoundSql render(Select select) {
    return scope.route(model, Access.READ).dialect().render(select);
  }

  /** What the database would do for a statement about the model, in its own words. */
  public Future<String> explain(Select select) {
    Route route = route(select);
    BoundSql sql = route.dialect().render(select);
    PlanForm form = route.dialect().planForm();
    return route
        .client()
        .query(form.of(sql.sql()), sql.values(), new PlanReader(form))
        .map(lines -> String.join("\n", lines));
  }

  private Route route(Select select) {
    if (select.lock() == null) {
      return scope.route(model, Access.READ);
    }
    Route route = route();
    RowLocks.check(route, select.lock());
    return route;
  }

  private SqlText byKey(Route route) {
    return route.text(
        new ByKey(model), () -> Reads.rows(model.table(), Writes.row(model.table(), keys.owned())));
  }

  /** What a reader makes of the rows of a statement about the model. */
  public <T extends @Nullable Object> Future<List<T>> run(Select select, RowReader<T> reader) {
    Route route = route(select);
    BoundSql sql = route.dialect().render(select);
    lone.of(route, select, sql.sql());
    return route.client().query(sql.sql(), sql.values(), reader);
  }

  /** A cursor on what a reader makes of the rows of a statement about the model. */
  public <T extends @Nullable Object> Future<Cursor<T>> open(Select select, RowReader<T> reader) {
    Route route = route(select);
    BoundSql sql = route.dialect().render(select);
    return route.client().open(sql.sql(), sql.values(), reader);
  }

  private Future<Optional<M>> only(Client client, BoundSql sql, int at) {
    return client
        .query(sql.sql(), sql.values(), reader(at))
        .map(
            rows -> {
              if (rows.size() > 1) {
                throw new MultipleObjectsReturnedException(
                    Report.of("More than one " + model.table().model() + " matches.")
                        .sql(sql.sql().text())
                        .wayOut("Narrow the condition, or take first() or list()."));
              }
              return head(rows);
            });
  }

  private DoesNotExistException missing(BoundSql sql) {
    return new DoesNotExistException(
        model.table().model(),
        Report.of("No " + model.table().model() + " matches.")
            .sql(sql.sql().text())
            .wayOut("Use getOrNone(…) where a row may be missing."));
  }

  private Optional<M> head(List<M> rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  /** The shape of the SELECT by key. */
  private record ByKey(ModelType<?, ?, ?> model) {}

  /** Reads a row into an object that is there already. */
  private record Refill<M>(ModelType<M, ?, ?> model, M into) implements RowReader<M> {
    @Override
    public M read(Row row) {
      return model.fill(into, row, 0);
    }

    @Override
    public String describe(int index) {
      return model.describe(index);
    }
  }
}
