package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.PoolConfig;
import java.time.Duration;

/**
 * Sizes and times of a pool; times in nanoseconds, 0 for never.
 *
 * @param threads what the names of its threads begin with
 * @param prePing whether a connection is tried before it is used
 * @param callerRuns which statements their callers run
 */
record PoolSettings(
    String threads,
    int maxSize,
    int maxWaiting,
    long acquireNanos,
    long idleNanos,
    long lifetimeNanos,
    long statementNanos,
    boolean prePing,
    CallerRuns callerRuns) {

  static PoolSettings of(ConnectionConfig config, JdbcDriver driver) {
    PoolConfig pool = config.pool();
    boolean expires = driver.expires();
    Duration statement = config.statementTimeout();
    return new PoolSettings(
        "testudo-" + config.name() + "-",
        Math.min(pool.maxSize(), driver.maxConnections()),
        pool.maxWaitQueue(),
        pool.acquireTimeout().toNanos(),
        expires ? pool.idleTimeout().toNanos() : 0,
        expires ? pool.maxLifetime().toNanos() : 0,
        statement == null ? 0 : statement.toNanos(),
        pool.prePing(),
        CallerRuns.of(config.options()));
  }

  /** How often the clock looks: a tenth of the shortest time, from 5 to 250 ms. */
  long tickNanos() {
    long shortest = statementNanos == 0 ? acquireNanos : Math.min(acquireNanos, statementNanos);
    return Math.max(5_000_000L, Math.min(250_000_000L, shortest / 10));
  }
}
