package dev.testudo.orm.config;

import java.time.Duration;

/**
 * Collects the settings of one connection pool. Each method checks at once and throws a {@link
 * dev.testudo.orm.error.ConfigurationException} that names the path.
 */
public final class PoolBuilder {
  private final Place place;
  private int maxSize;
  private int maxWaitQueue;
  private Duration acquireTimeout;
  private Duration idleTimeout;
  private Duration maxLifetime;
  private boolean prePing;

  PoolBuilder(Place place, PoolConfig start) {
    this.place = place;
    maxSize = start.maxSize();
    maxWaitQueue = start.maxWaitQueue();
    acquireTimeout = start.acquireTimeout();
    idleTimeout = start.idleTimeout();
    maxLifetime = start.maxLifetime();
    prePing = start.prePing();
  }

  /** Most connections open at one time, at least 1; default 10. */
  public PoolBuilder maxSize(int connections) {
    maxSize = Numbers.atLeast(place.key("max_size"), 1, connections);
    return this;
  }

  /** Most callers that wait for a connection, at least 0; the next fails at once; default 1000. */
  public PoolBuilder maxWaitQueue(int callers) {
    maxWaitQueue = Numbers.atLeast(place.key("max_wait_queue"), 0, callers);
    return this;
  }

  /** How long a caller waits for a connection, 1 ms to 24 days; default 5 s. */
  public PoolBuilder acquireTimeout(Duration longest) {
    acquireTimeout = Durations.positive(place.key("acquire_timeout"), longest);
    return this;
  }

  /** How long an unused connection is kept, up to 24 days, zero for ever; default 10 min. */
  public PoolBuilder idleTimeout(Duration longest) {
    idleTimeout = Durations.bounded(place.key("idle_timeout"), longest);
    return this;
  }

  /** How old a connection may become, up to 24 days, zero for any age; default 30 min. */
  public PoolBuilder maxLifetime(Duration longest) {
    maxLifetime = Durations.bounded(place.key("max_lifetime"), longest);
    return this;
  }

  /**
   * Whether each connection is tried before it is used, and replaced if it does not answer; one
   * more round trip each time, for networks that drop connections silently; default false.
   */
  public PoolBuilder prePing(boolean on) {
    prePing = on;
    return this;
  }

  PoolConfig build() {
    return new PoolConfig(maxSize, maxWaitQueue, acquireTimeout, idleTimeout, maxLifetime, prePing);
  }
}
