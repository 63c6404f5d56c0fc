package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.DriverFailure;
import io.vertx.core.Future;

/** A pool of connections to one database through one driver. Fails with the driver's own errors. */
public interface Transport extends Runner {
  /** Takes a connection; fails if none becomes free in time. */
  Future<Connection> connect();

  /** What a failure of this transport says, for the dialect to judge. */
  DriverFailure describe(Throwable failure);

  /** Connections that are open and how many of them are lent, waiting callers. */
  PoolUse use();

  /** Ends connections and threads; completes when they are gone. Statements in flight may fail. */
  Future<Void> close();
}
