package dev.testudo.orm.testing.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Administration over a Vert.x client, on a Vert.x instance that lives for one call only. */
final class VertxAdmin implements Admin {

  /** Opens a connection. */
  @FunctionalInterface
  interface Connector {
    Future<? extends SqlConnection> connect(Vertx vertx, ServerAddress server, String database);
  }

  private final Connector connector;

  VertxAdmin(Connector connector) {
    this.connector = connector;
  }

  @Override
  public void execute(ServerAddress server, String database, Duration limit, String... statements)
      throws Exception {
    // Without its file cache Vert.x registers no shutdown hook, so this works inside one, too.
    var files = new FileSystemOptions().setClassPathResolvingEnabled(false);
    files.setFileCachingEnabled(false);
    var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setFileSystemOptions(files));
    try {
      await(
          connector
              .connect(vertx, server, database)
              .compose(connection -> runAll(connection, List.of(statements))),
          limit);
    } finally {
      await(vertx.close(), limit);
    }
  }

  private static Future<?> runAll(SqlConnection connection, List<String> statements) {
    Future<?> last = Future.succeededFuture();
    for (var statement : statements) {
      last = last.compose(done -> connection.query(statement).execute());
    }
    return last.eventually(connection::close);
  }

  private static void await(Future<?> future, Duration limit) throws Exception {
    try {
      future.toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
