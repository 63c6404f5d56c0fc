package dev.testudo.benchmarks.bare;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.Function;

/** A transaction whose statements are sent together with its begin. */
final class Together {
  private Together() {}

  static Future<Void> run(Pool pool, Function<SqlConnection, List<Future<?>>> statements) {
    return pool.getConnection().compose(connection -> run(connection, statements));
  }

  private static Future<Void> run(
      SqlConnection connection, Function<SqlConnection, List<Future<?>>> statements) {
    connection.query("BEGIN").execute();
    return Future.join(statements.apply(connection))
        .compose(
            all -> end(connection, "COMMIT"),
            failure -> end(connection, "ROLLBACK").transform(ended -> Future.failedFuture(failure)))
        .eventually(connection::close);
  }

  private static Future<Void> end(SqlConnection connection, String sql) {
    return connection.query(sql).execute().mapEmpty();
  }
}
