package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Engine;
import dev.testudo.orm.config.Server;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;

/** Chooses the driver of an engine; the only place that links to the optional clients. */
final class ServerDrivers {
  private ServerDrivers() {}

  /**
   * The driver for a configuration.
   *
   * @throws IllegalArgumentException if the engine runs inside the process
   * @throws NoClassDefFoundError if the client is not there
   */
  static ServerDriver of(ConnectionConfig config) {
    if (!(config.target() instanceof Server server)) {
      throw new IllegalArgumentException(config.engine() + " is not reached over the network");
    }
    return server.engine() == Engine.POSTGRESQL
        ? new PostgresDriver(config, server)
        : new MySqlDriver(config, server);
  }

  static ConfigurationException missing(ConnectionConfig config, NoClassDefFoundError cause) {
    boolean postgres = config.engine() == Engine.POSTGRESQL;
    return new ConfigurationException(
        Report.of(
                "The connection \""
                    + config.name()
                    + "\" needs the Vert.x client for "
                    + (postgres ? "PostgreSQL." : "MySQL and MariaDB."))
            .likelyCause("It is an optional dependency, and a class of it was not found.")
            .wayOut(
                "Add the Maven dependency io.vertx:"
                    + (postgres ? "vertx-pg-client" : "vertx-mysql-client")
                    + " in the version of io.vertx:vertx-sql-client."),
        cause);
  }
}
