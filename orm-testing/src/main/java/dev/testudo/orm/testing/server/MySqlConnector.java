package dev.testudo.orm.testing.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.mysqlclient.SslMode;
import io.vertx.sqlclient.SqlConnection;

/** The only class here that links to the MySQL client, which also speaks to MariaDB. */
final class MySqlConnector implements VertxAdmin.Connector {

  @Override
  public Future<? extends SqlConnection> connect(
      Vertx vertx, ServerAddress server, String database) {
    var options = new MySQLConnectOptions();
    options.setHost(server.host()).setPort(server.port());
    options.setUser(server.user()).setPassword(server.password()).setDatabase(database);
    TlsOptions.of(server)
        .ifPresent(tls -> options.setSslMode(mode(tls.mode())).setSslOptions(tls.client()));
    return MySQLConnection.connect(vertx, options);
  }

  private static SslMode mode(String word) {
    return switch (word) {
      case "disable" -> SslMode.DISABLED;
      case "prefer" -> SslMode.PREFERRED;
      case "require" -> SslMode.REQUIRED;
      case "verify-ca" -> SslMode.VERIFY_CA;
      case "verify-full" -> SslMode.VERIFY_IDENTITY;
      default -> throw new IllegalArgumentException("sslmode=" + word + " is unknown");
    };
  }
}
