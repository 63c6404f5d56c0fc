package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Embedded;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.TransactionEffect;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.exec.RowFailure;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * H2 or SQLite inside this process. Statements run on daemon threads of the transport, named {@code
 * testudo-<connection>-<n>}, each with a connection of its own; nothing blocks the caller, except
 * that an event loop runs statements which take no longer than to hand them over ({@link
 * CallerRuns}).
 *
 * <p>Connections are in autocommit mode between transactions. {@code BEGIN} (on SQLite better
 * {@code BEGIN IMMEDIATE}), {@code COMMIT}, {@code ROLLBACK}, {@code SAVEPOINT "s"}, {@code
 * ROLLBACK TO SAVEPOINT "s"} and {@code RELEASE SAVEPOINT "s"} work as plain statements on both
 * engines, and COMMIT or ROLLBACK bring autocommit back. Where an engine rolls a whole transaction
 * back by itself, further statements on its connection are refused until ROLLBACK.
 *
 * <p>{@link Outcome#lastKey()} is always 0: on both engines the inserted row can be read back in
 * the same statement.
 */
public final class JdbcTransport implements Transport {
  private final JdbcDriver driver;
  private final Statements statements;
  private final Pool pool;

  private JdbcTransport(
      Supplier<? extends Vertx> vertx,
      JdbcDriver driver,
      ConnectionConfig config,
      PoolSettings settings) {
    this.driver = driver;
    pool = new Pool(settings, driver);
    statements =
        new Statements(
            vertx,
            driver,
            listening -> {
              var telemetry = new Telemetry(listening, config, settings.maxSize());
              pool.tell(telemetry.pool());
              return telemetry;
            });
  }

  /**
   * A transport for this connection. Does not touch the database yet: the first statement does, and
   * fails if that is not possible.
   *
   * @param vertx where results arrive; asked with the first statement
   * @param sessionSetup statements that every new connection runs before it is used
   * @throws dev.testudo.orm.error.ConfigurationException if the driver is not on the class path
   * @throws IllegalArgumentException if the connection does not lead to H2 or SQLite
   */
  public static JdbcTransport open(
      Supplier<? extends Vertx> vertx, ConnectionConfig config, List<String> sessionSetup) {
    if (!(config.target() instanceof Embedded embedded)) {
      throw new IllegalArgumentException(
          config.engine() + " is not a database inside this process");
    }
    JdbcDriver driver = Drivers.create(config, embedded, sessionSetup);
    return new JdbcTransport(vertx, driver, config, PoolSettings.of(config, driver));
  }

  /**
   * Begins to open a connection for the first statement, on a thread of its own and without Vert.x.
   * Whether that succeeds shows when the statement comes.
   */
  public void openAhead() {
    pool.openAhead();
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return statements.query(sql, values, reader, pool::submit);
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    return statements.update(sql, values, pool::submit);
  }

  @Override
  public Future<Void> execute(String sql) {
    TransactionEffect effect = TransactionEffect.of(sql);
    if (effect == TransactionEffect.BEGINS || effect == TransactionEffect.SETS_SAVEPOINT) {
      return statements
          .context()
          .failedFuture(
              new IllegalArgumentException("a transaction needs a connection of its own"));
    }
    return statements.execute(sql, pool::submit);
  }

  @Override
  public Future<Connection> connect() {
    Promise<Connection> promise = statements.context().promise();
    pool.submit(new LendJob(statements, promise));
    return promise.future();
  }

  @Override
  public DriverFailure describe(Throwable failure) {
    if (failure instanceof TransportFailure own) {
      DriverFailure inner =
          own.getCause() instanceof SQLException cause ? driver.describe(cause) : null;
      return new DriverFailure(
          own.trouble(),
          inner == null ? null : inner.sqlState(),
          inner == null ? 0 : inner.code(),
          own.trouble() == Trouble.CONNECTION && inner != null ? inner.message() : message(own),
          null,
          null,
          null);
    }
    if (failure instanceof SQLException sql) {
      return driver.describe(sql);
    }
    boolean value = failure instanceof RowFailure || failure instanceof IllegalArgumentException;
    return DriverFailure.of(value ? Trouble.VALUE : Trouble.OTHER, message(failure));
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getName() : message;
  }

  @Override
  public PoolUse use() {
    return pool.use();
  }

  /**
   * Fails callers that wait, lets running statements go on for a second and then stops them, and
   * completes when all threads have ended. A second call completes at the same time.
   */
  @Override
  public Future<Void> close() {
    pool.close();
    try {
      return statements.context().executeBlocking(this::join, false);
    } catch (RejectedExecutionException vertxHasEnded) {
      Promise<Void> promise = Promise.promise();
      var thread =
          new Thread(() -> joined().onComplete(promise), pool.settings().threads() + "close");
      thread.setDaemon(true);
      thread.start();
      return promise.future();
    }
  }

  private @Nullable Void join() throws InterruptedException {
    pool.join();
    return null;
  }

  private Future<Void> joined() {
    try {
      return Future.succeededFuture(join());
    } catch (InterruptedException e) {
      return Future.failedFuture(e);
    }
  }
}
