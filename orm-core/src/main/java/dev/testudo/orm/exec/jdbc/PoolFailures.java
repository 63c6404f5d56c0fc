package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import java.util.concurrent.TimeUnit;

/** Why a job gets no connection, with the numbers of the moment. */
record PoolFailures(PoolSettings settings) {

  static TransportFailure closed() {
    return new TransportFailure(Trouble.OTHER, "the connections have been closed");
  }

  TransportFailure tooMany(int used, int waiting) {
    return new TransportFailure(
        Trouble.POOL, "too many callers wait for a connection: " + numbers(used, waiting));
  }

  TransportFailure noThread(int used, int waiting, OutOfMemoryError cause) {
    return new TransportFailure(
        Trouble.POOL, "the system gives no more threads: " + numbers(used, waiting), cause);
  }

  TransportFailure late(int used, int waiting) {
    long millis = TimeUnit.NANOSECONDS.toMillis(settings.acquireNanos());
    return new TransportFailure(
        Trouble.POOL,
        "no connection became free within " + millis + " ms: " + numbers(used, waiting));
  }

  private String numbers(int used, int waiting) {
    return used
        + " of "
        + settings.maxSize()
        + " connections in use, "
        + waiting
        + " of at most "
        + settings.maxWaiting()
        + " callers waiting";
  }
}
