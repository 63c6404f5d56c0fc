package dev.testudo.benchmarks.bare;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.orm.testing.server.Engine;
import java.net.URI;

/** HikariCP over the JDBC drivers of the servers, which keep prepared statements themselves. */
final class ServerPool {
  private ServerPool() {}

  static Sessions open(Setup setup) {
    URI url = URI.create(setup.url());
    boolean postgres = setup.engine() == Engine.POSTGRES;
    var config = new HikariConfig();
    config.setJdbcUrl(
        (postgres ? "jdbc:postgresql://" : "jdbc:mariadb://")
            + url.getHost()
            + ":"
            + url.getPort()
            + url.getPath());
    String[] user = url.getUserInfo() == null ? new String[0] : url.getUserInfo().split(":", 2);
    if (user.length > 0) {
      config.setUsername(user[0]);
    }
    if (user.length > 1) {
      config.setPassword(user[1]);
    }
    config.setMaximumPoolSize(setup.connections());
    if (!postgres) {
      // The servers of tests have no certificate, and all is on one machine.
      config.addDataSourceProperty("sslMode", "disable");
      config.addDataSourceProperty("useServerPrepStmts", "true");
      config.addDataSourceProperty("cachePrepStmts", "true");
      config.addDataSourceProperty("connectionTimeZone", "UTC");
    }
    var pool = new HikariDataSource(config);
    return Sessions.pooled(pool, pool);
  }
}
