package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.PoolConfig;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.TransactionEffect;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.net.NetClientOptions;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pool of a Vert.x SQL client. Statements outside of a connection run on any that is free, each
 * on its own, so that a slow one holds up no other.
 */
public final class VertxTransport implements Transport {
  private static final int KEPT_STATEMENTS = 512;
  private static final long PING_MILLIS = 1000;

  private final VertxInternal vertx;
  private final ServerDriver driver;
  private final SessionSetup setup;
  private final StatementRunner runner;
  private final Demand demand = new Demand();
  private final Pool pool;
  private final @Nullable String probe;

  private VertxTransport(
      Vertx vertx, ServerDriver driver, ConnectionConfig config, List<String> sessionSetup) {
    this.vertx = (VertxInternal) vertx;
    this.driver = driver;
    setup = new SessionSetup(sessionSetup);
    runner = new StatementRunner(driver);
    probe = config.pool().prePing() ? Dialects.of(config.engine().scheme()).probe() : null;
    pool = driver.pool(vertx, pool(config), network(config), sessionSetup.isEmpty() ? null : setup);
  }

  /**
   * A transport to the server of a configuration. Connects when first used. PostgreSQL's sessions
   * have the time zone UTC and the statement timeout without further set-up.
   *
   * @param sessionSetup what each new connection runs before it is used, in this order
   * @throws dev.testudo.orm.error.ConfigurationException if the driver is not on the class path
   */
  public static VertxTransport open(
      Vertx vertx, ConnectionConfig config, List<String> sessionSetup) {
    try {
      return new VertxTransport(vertx, ServerDrivers.of(config), config, sessionSetup);
    } catch (NoClassDefFoundError e) {
      throw ServerDrivers.missing(config, e);
    }
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    if (probe == null) {
      return run(sql, values, (client, tuple) -> runner.query(client, sql, tuple, reader));
    }
    return lend().compose(own -> own.query(sql, values, reader).eventually(own::release));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    if (driver.writeLimit() == null && probe == null) {
      return run(sql, values, (client, tuple) -> runner.update(client, sql, tuple));
    }
    Tuple tuple;
    try {
      tuple = runner.encode(sql, values);
    } catch (IllegalArgumentException e) {
      return Future.failedFuture(e);
    }
    // Only what runs on a connection of our own can be stopped.
    return lend().compose(own -> own.update(sql, tuple).eventually(own::release));
  }

  @Override
  public Future<Void> execute(String sql) {
    if (TransactionEffect.of(sql).leavesOpen(false)) {
      return Future.failedFuture(
          new IllegalArgumentException("a transaction needs a connection of its own"));
    }
    if (driver.writeLimit() != null || probe != null) {
      return lend().compose(own -> own.execute(sql).eventually(own::release));
    }
    demand.more();
    return runner.execute(pool, sql).onComplete(demand);
  }

  @Override
  public Future<Connection> connect() {
    return lend().map(lent -> lent);
  }

  @Override
  public DriverFailure describe(Throwable failure) {
    DriverFailure known = driver.describe(failure);
    return known != null ? known : ClientFailures.describe(failure, setup, driver);
  }

  @Override
  public PoolUse use() {
    return demand.use(pool.size());
  }

  @Override
  public Future<Void> close() {
    return pool.close();
  }

  /** The driver's own pool, for what else works on one; it is closed with this transport. */
  public Pool vertxPool() {
    return pool;
  }

  /** Statement texts repeat, also long ones; the driver keeps only short ones by default. */
  static void cacheStatements(SqlConnectOptions options) {
    options
        .setCachePreparedStatements(true)
        .setPreparedStatementCacheMaxSize(KEPT_STATEMENTS)
        .setPreparedStatementCacheSqlFilter(sql -> true);
  }

  private Future<VertxConnection> lend() {
    demand.more();
    return (probe == null ? pool.getConnection() : tried(probe, pool.size()))
        .onFailure(failure -> demand.less())
        .map(lent -> new VertxConnection(vertx, driver, runner, demand, lent));
  }

  /**
   * A connection that answers. One that does not is closed, so that this cannot go on for longer
   * than there are old connections.
   */
  private Future<SqlConnection> tried(String query, int moreTries) {
    return pool.getConnection()
        .compose(
            lent ->
                lent.query(query)
                    .execute()
                    .timeout(PING_MILLIS, TimeUnit.MILLISECONDS)
                    .transform(
                        answer -> {
                          if (answer.succeeded()) {
                            return Future.succeededFuture(lent);
                          }
                          PhysicalConnection.abandon(lent);
                          return moreTries > 0
                              ? tried(query, moreTries - 1)
                              : Future.failedFuture(ClosedConnectionException.INSTANCE);
                        }));
  }

  private <T> Future<T> run(SqlText sql, @Nullable Object[] values, Run<T> statement) {
    Tuple tuple;
    try {
      tuple = runner.encode(sql, values);
    } catch (IllegalArgumentException e) {
      return Future.failedFuture(e);
    }
    demand.more();
    Promise<T> answer = vertx.getOrCreateContext().promise();
    statement
        .on(pool, tuple)
        .onComplete(
            (result, failure) -> {
              demand.less();
              if (failure == null) {
                answer.complete(result);
              } else {
                Future.<T>failedFuture(failure)
                    .recover(first -> again(first, client -> statement.on(client, tuple)))
                    .onComplete(answer);
              }
            });
    return answer.future();
  }

  /**
   * Runs a statement again whose plan was stale. Each connection of the pool has its own plan, so
   * this stays on one, where a second failure drops it and the third attempt makes a new one.
   */
  private <T> Future<T> again(Throwable failure, Function<SqlClient, Future<T>> statement) {
    if (!driver.isStalePlan(failure)) {
      return Future.failedFuture(failure);
    }
    demand.more();
    return pool.getConnection()
        .compose(
            lent ->
                statement
                    .apply(lent)
                    .recover(
                        second ->
                            driver.isStalePlan(second)
                                ? statement.apply(lent)
                                : Future.failedFuture(second))
                    .eventually(lent::close))
        .onComplete(demand);
  }

  private static PoolOptions pool(ConnectionConfig of) {
    PoolConfig config = of.pool();
    return new PoolOptions()
        .setName(of.name())
        .setMaxSize(config.maxSize())
        .setEventLoopSize(of.options().number("event_loops").orElse(0))
        .setMaxWaitQueueSize(config.maxWaitQueue())
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
        .setConnectionTimeout(Math.toIntExact(config.acquireTimeout().toMillis()))
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout(Math.toIntExact(config.idleTimeout().toMillis()))
        .setMaxLifetimeUnit(TimeUnit.MILLISECONDS)
        .setMaxLifetime(Math.toIntExact(config.maxLifetime().toMillis()));
  }

  /** Gives up on a silent host before callers give up on the pool, so that they learn why. */
  private static NetClientOptions network(ConnectionConfig config) {
    var patience = config.pool().acquireTimeout().multipliedBy(9).dividedBy(10);
    var limit = config.options().duration("connect_timeout").orElse(patience);
    return new NetClientOptions()
        .setTcpKeepAlive(true)
        .setConnectTimeout(Math.max(1, Math.toIntExact(limit.toMillis())));
  }

  /** A statement that can run on the pool or on one connection. */
  private interface Run<T> {
    Future<T> on(SqlClient client, Tuple values);
  }
}
