package dev.testudo.orm;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.exec.RepeatedReadListener;
import dev.testudo.orm.exec.StatementListener;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Moment;
import dev.testudo.orm.migration.SchemaCheck;
import dev.testudo.orm.migration.SchemaCreation;
import dev.testudo.orm.raw.RawSql;
import dev.testudo.orm.schema.SchemaDifference;
import dev.testudo.orm.tx.Access;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.DatabaseRoute;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.tx.Scope;
import dev.testudo.orm.tx.Transaction;
import dev.testudo.orm.tx.TransactionOptions;
import dev.testudo.orm.tx.Transactions;
import dev.testudo.orm.tx.Work;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The databases of one configuration, open for use. Managers are made with it. For use by any
 * thread.
 *
 * <p>Methods that give a future never throw and never block; their future completes on the caller's
 * Vert.x context.
 */
public final class Orm implements Scope {
  private final Wiring wiring;
  private final Transactions transactions;
  private final @Nullable OwnVertx owned;
  private @Nullable Future<Void> closed;

  private Orm(Vertx vertx, Wiring wiring, @Nullable OwnVertx owned) {
    this.wiring = wiring;
    this.transactions = new Transactions(vertx, wiring::onlyHome, wiring::home);
    this.owned = owned;
  }

  /**
   * Opens the databases of a configuration on the caller's Vertx, which stays the caller's.
   *
   * @return fails with {@link ConfigurationException} if models or drivers are missing, with {@link
   *     dev.testudo.orm.error.ConnectionException} if a database cannot be reached; nothing stays
   *     open then
   */
  public static Future<Orm> init(Vertx vertx, OrmConfig config) {
    return open(() -> vertx, config, null);
  }

  /**
   * Opens the databases of a configuration on a Vertx of its own, which ends with {@link #close}.
   */
  public static Future<Orm> init(OrmConfig config) {
    OwnVertx vertx = new OwnVertx().startAhead();
    Promise<Orm> opened = Promise.promise();
    open(vertx, config, vertx)
        .onComplete(
            orm -> {
              if (orm.succeeded()) {
                opened.complete(orm.result());
              } else {
                vertx.close().onComplete(ended -> opened.fail(orm.cause()));
              }
            });
    return opened.future();
  }

  /**
   * Opens, runs a function on the calling thread, waits for its future and closes. The function may
   * {@code await()}. Not for event loops, where it throws an {@link OrmException}.
   *
   * @return what the function's future gave; throws what it failed with
   */
  public static <T extends @Nullable Object> T run(
      OrmConfig config, Function<? super Orm, ? extends Future<T>> main) {
    if (Context.isOnEventLoopThread()) {
      throw new OrmException(
          Report.of("Orm.run(…) was called on an event loop, which must not wait.")
              .wayOut(
                  "Compose the future of Orm.init(vertx, config) there, and close it at the end."));
    }
    Orm orm = init(config).await();
    try {
      return main.apply(orm).await();
    } finally {
      orm.close().await();
    }
  }

  private static Future<Orm> open(
      Supplier<Vertx> vertx, OrmConfig config, @Nullable OwnVertx owned) {
    var wiring = Wiring.of(config);
    Supplier<Wiring> opening =
        () -> {
          wiring.open(vertx, config);
          return wiring;
        };
    Future<Wiring> opened =
        Context.isOnEventLoopThread()
            ? vertx.get().executeBlocking(opening::get)
            : Attempt.of(() -> Future.succeededFuture(opening.get()));
    return opened
        .compose(Wiring::connect)
        .map(checked -> new Orm(vertx.get(), wiring, owned))
        .recover(failure -> wiring.close().transform(ended -> Future.failedFuture(failure)));
  }

  /** The facts of all models of all apps, by class name. */
  public List<ModelType<?, ?, ?>> models() {
    return wiring.models();
  }

  /**
   * Creates the tables of all models that are missing, with indexes and comments, in the order of
   * their dependencies. What exists is not touched, however it differs: see {@link #checkSchemas}.
   */
  public Future<Void> generateSchemas() {
    Future<Void> done = Future.succeededFuture();
    for (Database database : wiring.databases()) {
      done = done.compose(none -> SchemaCreation.run(database, wiring.schema(database.name())));
    }
    return done;
  }

  /**
   * {@link #generateSchemas()} with the tables of models that name no schema in this one, which is
   * created if it is missing: what a tenant with a schema of its own needs, see {@code
   * Scope.schema}.
   *
   * @return fails on SQLite, which has no schemas
   */
  public Future<Void> generateSchemas(String schema) {
    Future<Void> done = Future.succeededFuture();
    for (Database database : wiring.databases()) {
      done =
          done.compose(
              none -> SchemaCreation.run(database, wiring.schema(database.name()).in(schema)));
    }
    return done;
  }

  /**
   * What the databases lack, or have otherwise than the models say; empty if all is as it says.
   * What a database has beyond the models is no difference unless it keeps rows out.
   */
  public Future<List<SchemaDifference>> checkSchemas() {
    Future<List<SchemaDifference>> all = Future.succeededFuture(List.of());
    for (Database database : wiring.databases()) {
      all =
          all.compose(
              before ->
                  SchemaCheck.run(database, wiring.schema(database.name()))
                      .map(more -> Stream.concat(before.stream(), more.stream()).toList()));
    }
    return all;
  }

  /**
   * The statements that {@link #generateSchemas} sends to a connection, as a script.
   *
   * @throws ConfigurationException if there is no connection of that name
   */
  public String schemaSql(String connection) {
    Database database = wiring.database(connection);
    return SchemaCreation.script(database.dialect(), wiring.schema(connection));
  }

  /**
   * The same models on another connection: managers made with it go there, and into a transaction
   * of the caller only if that is one on the same connection.
   *
   * @throws ConfigurationException if there is no connection of that name
   */
  public Scope on(String connection) {
    return new NamedScope(wiring, transactions, wiring.route(connection));
  }

  @Override
  public Route route(ModelType<?, ?, ?> model, Access access) {
    boolean anywhere = access == Access.READ && !transactions.isInside();
    return anywhere ? wiring.reading(model) : transactions.route(wiring.writing(model), access);
  }

  @Override
  public <T> Future<T> inTransaction(ModelType<?, ?, ?> model, Function<Route, Future<T>> work) {
    return Attempt.of(
        () -> {
          // A write elsewhere than the caller's transaction is refused as ever.
          route(model, Access.WRITE);
          return transactions.run(
              wiring.writing(model),
              TransactionOptions.defaults(),
              tx -> work.apply(tx.route(model)));
        });
  }

  /**
   * Runs a function whose writes last all together or not at all: they are committed when its
   * future succeeds, and undone when it fails, throws or gives null. Inside of a transaction this
   * is a nested one, which can fail without the outer.
   *
   * <p>The function runs on a Vert.x context of its own. Managers of this Orm use the transaction
   * as long as its chain stays there: through {@code compose}, timers, {@code executeBlocking} and
   * {@code Future.all}. What leaves it uses managers that are made with the transaction.
   *
   * @return what the function's future gave; fails with {@link ConfigurationException} if models
   *     are written to several connections
   */
  public <T extends @Nullable Object> Future<T> transaction(
      Function<? super Transaction, ? extends Future<T>> work) {
    return transactions.run(null, TransactionOptions.defaults(), work);
  }

  /** The same with options; see {@link #transaction(Function)}. */
  public <T extends @Nullable Object> Future<T> transaction(
      TransactionOptions options, Function<? super Transaction, ? extends Future<T>> work) {
    return transactions.run(null, options, work);
  }

  /** The same on the connection of a name; see {@link #transaction(Function)}. */
  public <T extends @Nullable Object> Future<T> transaction(
      String connection, Function<? super Transaction, ? extends Future<T>> work) {
    return transaction(connection, TransactionOptions.defaults(), work);
  }

  /** The same on the connection of a name, with options; see {@link #transaction(Function)}. */
  public <T extends @Nullable Object> Future<T> transaction(
      String connection,
      TransactionOptions options,
      Function<? super Transaction, ? extends Future<T>> work) {
    return Attempt.of(() -> transactions.run(wiring.route(connection), options, work));
  }

  /**
   * Runs work in a transaction on the calling thread, and waits for it: for virtual and plain
   * threads. The work may {@code await()}; other threads that it starts use managers made with the
   * transaction.
   *
   * @return what the work gave; throws what it threw, a checked exception as the cause of a {@link
   *     dev.testudo.orm.error.TransactionException}
   */
  public <T extends @Nullable Object> T transactionBlocking(Work<T> work) {
    return transactions.runBlocking(null, TransactionOptions.defaults(), work);
  }

  /** The same with options; see {@link #transactionBlocking(Work)}. */
  public <T extends @Nullable Object> T transactionBlocking(
      TransactionOptions options, Work<T> work) {
    return transactions.runBlocking(null, options, work);
  }

  /** The same on the connection of a name, with options; see {@link #transactionBlocking(Work)}. */
  public <T extends @Nullable Object> T transactionBlocking(
      String connection, TransactionOptions options, Work<T> work) {
    return transactions.runBlocking(wiring.route(connection), options, work);
  }

  /**
   * Statements of the program's own on a connection; they are part of a transaction of the caller
   * if that is one on the same connection.
   *
   * @throws ConfigurationException if there is no connection of that name
   */
  public RawSql sql(String connection) {
    DatabaseRoute route = wiring.route(connection);
    // Raw SQL might write.
    return new RawSql(() -> transactions.namedRoute(route, Access.WRITE));
  }

  /** Completes if the database of a connection answers. */
  public Future<Void> ping(String connection) {
    return Attempt.of(() -> wiring.database(connection).ping());
  }

  /**
   * The pool of the Vert.x client below a connection, for code that uses one directly: the same
   * connections, without transactions of the Orm, its log and its typed errors. It is closed with
   * the Orm.
   *
   * @return empty on H2 and SQLite, which are reached without a Vert.x client
   * @throws ConfigurationException if there is no connection of that name
   */
  public Optional<Pool> vertxPool(String connection) {
    return wiring.vertxPool(connection);
  }

  /**
   * The state of a connection's pool.
   *
   * @throws ConfigurationException if there is no connection of that name
   */
  public PoolUse poolUse(String connection) {
    return wiring.database(connection).use();
  }

  /**
   * Tells a listener of every statement from now on.
   *
   * @return ends it when run
   */
  public Runnable onStatement(StatementListener listener) {
    return wiring.listeners().add(listener);
  }

  /**
   * Has a listener called when objects of a model are stored or deleted, from now on: after the
   * methods of the model, in the order in which listeners were added, those of the configuration
   * first. It is part of the operation: it runs inside its transaction, and what it throws fails
   * the operation, which then stores nothing. Bulk operations call it if they are told to call
   * hooks.
   *
   * @param type the model, or a class or an interface that models extend
   * @param action must not block
   * @return ends it when run
   */
  public <M> Runnable listen(Class<M> type, Moment moment, Consumer<? super M> action) {
    return wiring.modelListeners().add(type, moment, Listening.of(action));
  }

  /** The same with a listener that gives a future, for which the operation waits. */
  public <M> Runnable listenAsync(
      Class<M> type, Moment moment, Function<? super M, ? extends Future<?>> action) {
    return wiring.modelListeners().add(type, moment, action);
  }

  /**
   * Tells a listener of reads of one row, or of what belongs to one row, that a place in the
   * program repeats within one Vert.x context, or one thread without: once for each place and
   * statement, when it is sent once more than is allowed.
   *
   * @param most how often is allowed, 1 or more
   * @return ends it when run
   */
  public Runnable onRepeatedRead(int most, RepeatedReadListener listener) {
    return wiring.listeners().add(most, listener);
  }

  /**
   * Refuses new work, waits for the work in flight, and ends all connections and threads. May be
   * called often: every call gives the same future.
   */
  public synchronized Future<Void> close() {
    if (closed == null) {
      OwnVertx vertx = owned;
      closed = vertx == null ? wiring.close() : close(wiring, vertx);
    }
    return closed;
  }

  /** A future without a context: one that belongs to the Vertx that ends might never complete. */
  private static Future<Void> close(Wiring wiring, OwnVertx vertx) {
    Promise<Void> ended = Promise.promise();
    wiring.close().onComplete(closed -> vertx.close().onComplete(ended));
    return ended.future();
  }
}
