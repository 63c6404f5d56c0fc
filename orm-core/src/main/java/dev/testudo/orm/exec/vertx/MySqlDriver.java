package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Engine;
import dev.testudo.orm.config.Options;
import dev.testudo.orm.config.Server;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.MySqlSession;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLClient;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.mysqlclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The Vert.x client for MySQL, which also speaks to MariaDB. */
final class MySqlDriver implements ServerDriver {
  // The client's own default is 1, for the sake of old proxies.
  private static final int PIPELINING = 256;

  private final ValueCodec codec = new MySqlValues();
  private final SessionNumbers numbers = new SessionNumbers();
  private final MySQLConnectOptions options;
  private final @Nullable Duration writeLimit;
  private final @Nullable Around around;

  MySqlDriver(ConnectionConfig config, Server server) {
    options = options(config.options(), server);
    options.setMetricsName(config.name());
    around =
        server.engine() == Engine.MYSQL
            ? new Around(MySqlSession.MANUAL, MySqlSession.AUTOMATIC)
            : null;
    writeLimit = server.engine() == Engine.MYSQL ? config.statementTimeout() : null;
  }

  @Override
  public Pool pool(
      Vertx vertx,
      PoolOptions pool,
      NetClientOptions network,
      @Nullable Handler<SqlConnection> sessionSetup) {
    var builder = MySQLBuilder.pool().with(pool).with(network).connectingTo(options).using(vertx);
    if (sessionSetup != null) {
      builder.withConnectHandler(sessionSetup);
    }
    return builder.build();
  }

  @Override
  public ValueCodec codec() {
    return codec;
  }

  @Override
  public @Nullable DriverFailure describe(Throwable failure) {
    return failure instanceof MySQLException e ? MySqlFailures.describe(e) : null;
  }

  @Override
  public @Nullable Around aroundTransactions() {
    return around;
  }

  @Override
  public boolean isStalePlan(Throwable failure) {
    return false;
  }

  @Override
  public long lastKey(SqlResult<?> result) {
    Long key = result.property(MySQLClient.LAST_INSERTED_ID);
    return key == null ? 0 : key;
  }

  @Override
  public @Nullable Duration writeLimit() {
    return writeLimit;
  }

  @Override
  public void lent(SqlConnection connection) {
    numbers.learn(connection);
  }

  @Override
  public Future<Void> cancel(Vertx vertx, SqlConnection connection) {
    return order(vertx, connection, MySqlSession::killStatement);
  }

  @Override
  public Future<Void> drop(Vertx vertx, SqlConnection connection) {
    // Ending the statement alone would let the one behind it run.
    return order(vertx, connection, MySqlSession::kill);
  }

  private Future<Void> order(Vertx vertx, SqlConnection connection, LongFunction<String> order) {
    Future<Long> known = numbers.of(connection);
    if (known == null) {
      return Future.succeededFuture();
    }
    return known
        .compose(
            number ->
                MySQLConnection.connect(vertx, options)
                    .compose(
                        other ->
                            other.query(order.apply(number)).execute().eventually(other::close)))
        .<Void>mapEmpty()
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .otherwiseEmpty();
  }

  private static MySQLConnectOptions options(Options given, Server server) {
    var options = new MySQLConnectOptions();
    options.setHost(server.host()).setPort(server.port()).setDatabase(server.database());
    options.setUser(server.user()).setPassword(server.password().reveal());
    // Values carry the collation of the handshake; this one has a number that fits into it.
    options.setCollation("utf8mb4_bin");
    options.setPipeliningLimit(given.number("pipelining_limit").orElse(PIPELINING));
    VertxTransport.cacheStatements(options);
    options.setSslMode(
        switch (Tls.mode(given)) {
          case "prefer" -> SslMode.PREFERRED;
          case "require" -> SslMode.REQUIRED;
          case "verify-ca" -> SslMode.VERIFY_CA;
          case "verify-full" -> SslMode.VERIFY_IDENTITY;
          default -> SslMode.DISABLED;
        });
    if (options.getSslMode() != SslMode.DISABLED) {
      options.setSslOptions(Tls.options(given));
    }
    return options;
  }
}
