package dev.testudo.orm.testing.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.sqlclient.SqlConnection;

/** The only class here that links to the MySQL client, which also speaks to MariaDB. */
final class MySqlConnector implements VertxAdmin.Connector {

  @Override
  public Future<? extends SqlConnection> connect(
      Vertx vertx, ServerAddress server, String database) {
    var options = new MySQLConnectOptions();
    options.setHost(server.host()).setPort(server.port());
    options.setUser(server.user()).setPassword(server.password()).setDatabase(database);
    return MySQLConnection.connect(vertx, options);
  }
}
