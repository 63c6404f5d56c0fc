package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Options;
import dev.testudo.orm.config.Server;
import dev.testudo.orm.dialect.DriverFailure;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Vert.x client for PostgreSQL. */
final class PostgresDriver implements ServerDriver {
  private static final int PIPELINING = 256;

  private final ValueCodec codec = new PostgresValues();
  private final PgConnectOptions options;

  PostgresDriver(ConnectionConfig config, Server server) {
    options = options(config, server);
  }

  @Override
  public Pool pool(
      Vertx vertx,
      PoolOptions pool,
      NetClientOptions network,
      @Nullable Handler<SqlConnection> sessionSetup) {
    var builder = PgBuilder.pool().with(pool).with(network).connectingTo(options).using(vertx);
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
    return failure instanceof PgException e ? PostgresFailures.describe(e) : null;
  }

  @Override
  public @Nullable Around aroundTransactions() {
    return null;
  }

  @Override
  public boolean isStalePlan(Throwable failure) {
    // The state also means "not supported", which then simply fails a second time.
    return failure instanceof PgException e && "0A000".equals(e.getSqlState());
  }

  @Override
  public long lastKey(SqlResult<?> result) {
    return 0;
  }

  @Override
  public @Nullable Duration writeLimit() {
    return null;
  }

  @Override
  public void lent(SqlConnection connection) {
    // The client got the key for cancelling when it logged in.
  }

  @Override
  public Future<Void> cancel(Vertx vertx, SqlConnection connection) {
    return PgConnection.cast(connection)
        .cancelRequest()
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .otherwiseEmpty();
  }

  @Override
  public Future<Void> drop(Vertx vertx, SqlConnection connection) {
    // What was sent behind the statement fails with it, as all of it is one transaction.
    return cancel(vertx, connection);
  }

  private static PgConnectOptions options(ConnectionConfig config, Server server) {
    Options given = config.options();
    var options = new PgConnectOptions();
    options.setHost(server.host()).setPort(server.port()).setDatabase(server.database());
    options.setMetricsName(config.name());
    options.setUser(server.user()).setPassword(server.password().reveal());
    options.setPipeliningLimit(given.number("pipelining_limit").orElse(PIPELINING));
    if (given.text("pooler").orElse("none").equals("transaction")) {
      // Statements that a session knows by name are gone when the next one runs elsewhere.
      options.setUseLayer7Proxy(true);
      // Poolers refuse what they do not know; servers since version 12 write floats exactly.
      options.getProperties().remove("extra_float_digits");
    } else {
      VertxTransport.cacheStatements(options);
    }
    options.addProperty("TimeZone", "UTC");
    options.addProperty("application_name", given.text("application_name").orElse("testudo"));
    given.text("search_path").ifPresent(path -> options.addProperty("search_path", path));
    Duration limit = config.statementTimeout();
    if (limit != null) {
      options.addProperty("statement_timeout", Long.toString(limit.toMillis()));
    }
    SslMode mode = SslMode.of(Tls.mode(given));
    options.setSslMode(mode);
    if (mode != SslMode.DISABLE) {
      options.setSslOptions(Tls.options(given));
    }
    return options;
  }
}
