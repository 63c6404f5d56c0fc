package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.orm.testing.server.Engine;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;

/** Pools of the clients of Vert.x, with the options that speed asks for. */
final class Pools {
  private static final int PIPELINING = 256;

  private Pools() {}

  /**
   * Opens a pool.
   *
   * @param tuned whether statements need not wait for each other on the way to the server
   */
  static Pool open(Vertx vertx, Setup setup, boolean tuned) {
    var size = new PoolOptions().setMaxSize(setup.connections());
    if (setup.engine() == Engine.POSTGRES) {
      var options = PgConnectOptions.fromUri(setup.url());
      cached(options);
      return PgBuilder.pool().with(size).connectingTo(options).using(vertx).build();
    }
    var options = MySQLConnectOptions.fromUri(setup.url());
    cached(options);
    if (tuned) {
      options.setPipeliningLimit(PIPELINING);
    }
    return MySQLBuilder.pool().with(size).connectingTo(options).using(vertx).build();
  }

  private static void cached(SqlConnectOptions options) {
    options.setCachePreparedStatements(true).setPreparedStatementCacheSqlFilter(sql -> true);
  }
}
