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
}
