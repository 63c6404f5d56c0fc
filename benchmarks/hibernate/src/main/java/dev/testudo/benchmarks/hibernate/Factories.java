package dev.testudo.benchmarks.hibernate;

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
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.jdbc.spi.SqlExceptionHelper;
import org.hibernate.engine.jdbc.spi.SqlStatementLogger;
import org.hibernate.reactive.pool.ReactiveConnectionPool;
import org.hibernate.reactive.pool.impl.ExternalSqlClientPool;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.vertx.VertxInstance;
import org.hibernate.reactive.vertx.impl.ProvidedVertxInstance;

/** Factories of sessions, with the options that speed asks for. */
final class Factories {
  private static final int BATCH = 100;

  private Factories() {}

  static SessionFactory open(Vertx vertx, Setup setup, Class<?>... entities) {
    var configuration = new Configuration();
    for (Class<?> entity : entities) {
      configuration.addAnnotatedClass(entity);
    }
    configuration.setProperty("hibernate.jdbc.batch_size", Integer.toString(BATCH));
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    configuration.setProperty("hibernate.order_inserts", "true");
    configuration.setProperty("hibernate.order_updates", "true");
    configuration.setProperty("hibernate.id.sequence.increment_size_mismatch_strategy", "none");
    var pool =
        new ExternalSqlClientPool(
            pool(vertx, setup), new SqlStatementLogger(), new SqlExceptionHelper(false));
    var registry =
        new ReactiveServiceRegistryBuilder()
            .addService(VertxInstance.class, new ProvidedVertxInstance(vertx))
            .addService(ReactiveConnectionPool.class, pool)
            .applySettings(configuration.getProperties())
            .build();
    return configuration.buildSessionFactory(registry);
  }

  /** Hibernate's own pool would keep statements, too, but does not start with this way to open. */
  private static Pool pool(Vertx vertx, Setup setup) {
    var size = new PoolOptions().setMaxSize(setup.connections());
    if (setup.engine() == Engine.POSTGRES) {
      var options = PgConnectOptions.fromUri(setup.url());
      cached(options);
      return PgBuilder.pool().with(size).connectingTo(options).using(vertx).build();
    }
    var options = MySQLConnectOptions.fromUri(setup.url());
    cached(options);
    return MySQLBuilder.pool().with(size).connectingTo(options).using(vertx).build();
  }

  private static void cached(SqlConnectOptions options) {
    options.setCachePreparedStatements(true).setPreparedStatementCacheSqlFilter(sql -> true);
  }
}
