package dev.testudo.orm.testing.server;

/** The administration of each engine that is a server. */
final class Admins {

  private Admins() {}

  /**
   * The administration of an engine.
   *
   * @throws UnavailableException if the driver is not on the class path
   */
  static Admin of(Engine engine) throws UnavailableException {
    if (engine == Engine.POSTGRES) {
      Libraries.need("io/vertx/pgclient/PgConnection.class", "io.vertx:vertx-pg-client");
      return new VertxAdmin(new PostgresConnector());
    }
    Libraries.need("io/vertx/mysqlclient/MySQLConnection.class", "io.vertx:vertx-mysql-client");
    return new VertxAdmin(new MySqlConnector());
  }
}
