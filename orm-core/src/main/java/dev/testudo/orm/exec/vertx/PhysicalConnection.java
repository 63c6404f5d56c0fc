package dev.testudo.orm.exec.vertx;

import io.vertx.core.Promise;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.internal.Connection;
import io.vertx.sqlclient.internal.SqlConnectionInternal;

/** The connection below what a pool lends: the driver's public API can only give it back. */
final class PhysicalConnection {
  private PhysicalConnection() {}

  static Connection of(SqlConnection lent) {
    return ((SqlConnectionInternal) lent).unwrap().unwrap();
  }

  /** Closes it; its pool takes notice and opens another one when it needs one. */
  static void close(SqlConnection lent) {
    of(lent).close(null, Promise.promise());
  }

  /**
   * Makes its pool take it for closed, whatever the network does: a server that cannot be reached
   * any more would keep a place in the pool for as long as the kernel keeps trying.
   */
  static void abandon(SqlConnection lent) {
    close(lent);
    if (((SqlConnectionInternal) lent).unwrap() instanceof Connection.Holder pooled) {
      pooled.handleClosed();
    }
  }
}
