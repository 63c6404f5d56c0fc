package dev.testudo.orm.testing.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.SqlConnection;

/** The only class here that links to the PostgreSQL client. */
final class PostgresConnector implements VertxAdmin.Connector {

  @Override
  public Future<? extends SqlConnection> connect(
      Vertx vertx, ServerAddress server, String database) {
    var options = new PgConnectOptions();
    options.setHost(server.host()).setPort(server.port());
    options.setUser(server.user()).setPassword(server.password()).setDatabase(database);
    TlsOptions.of(server)
        .ifPresent(tls -> options.setSslMode(SslMode.of(tls.mode())).setSslOptions(tls.client()));
    return PgConnection.connect(vertx, options);
  }
}
