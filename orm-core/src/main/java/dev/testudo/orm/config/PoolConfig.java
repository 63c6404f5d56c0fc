package dev.testudo.orm.config;

import java.time.Duration;

/**
 * How many connections are kept, and for how long.
 *
 * @param maxSize most connections open at one time
 * @param maxWaitQueue most callers that may wait for a connection; the next one fails at once
 * @param acquireTimeout how long a caller waits for a connection before it fails
 * @param idleTimeout how long an unused connection is kept; zero means for ever
 * @param maxLifetime how old a connection may become; zero means as old as it likes
 * @param prePing whether each connection is tried before it is used
 */
public record PoolConfig(
    int maxSize,
    int maxWaitQueue,
    Duration acquireTimeout,
    Duration idleTimeout,
    Duration maxLifetime,
    boolean prePing) {

  /** 10 connections, 1000 waiting callers, 5 s to get one, closed after 10 min idle or 30 min. */
  public static final PoolConfig DEFAULT =
      new PoolConfig(
          10, 1000, Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofMinutes(30));

  /** A pool that does not try its connections. */
  public PoolConfig(
      int maxSize,
      int maxWaitQueue,
      Duration acquireTimeout,
      Duration idleTimeout,
      Duration maxLifetime) {
    this(maxSize, maxWaitQueue, acquireTimeout, idleTimeout, maxLifetime, false);
  }
}
