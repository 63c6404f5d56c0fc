package dev.testudo.orm.exec.vertx;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prepares each connection before the pool lends it. Remembers why that failed: the pool only says
 * that the connection was closed.
 */
final class SessionSetup implements Handler<SqlConnection> {
  private final List<String> statements;
  private volatile @Nullable Throwable failure;

  SessionSetup(List<String> statements) {
    this.statements = List.copyOf(statements);
  }

  /** Why the last connection could not be prepared; null if it could. */
  @Nullable Throwable failure() {
    return failure;
  }

  @Override
  public void handle(SqlConnection connection) {
    Future.all(statements.stream().map(sql -> connection.query(sql).execute()).toList())
        .onComplete(
            done -> {
              failure = done.cause();
              if (done.succeeded()) {
                connection.close();
              } else {
                PhysicalConnection.close(connection);
              }
            });
  }
}
