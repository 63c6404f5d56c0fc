package dev.testudo.orm.tx;

import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Database;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Statements between a BEGIN and a COMMIT or ROLLBACK on one connection, which is given back on
 * every path. The bounds are sent as statements of our own because the drivers' transaction objects
 * cannot recover through a savepoint.
 */
final class UnitOfWork {
  private UnitOfWork() {}

  static <T> Future<T> run(Database database, Function<Client, Future<T>> work) {
    return database.connect().compose(connection -> begin(database, connection, work));
  }

  private static <T> Future<T> begin(
      Database database, Connection connection, Function<Client, Future<T>> work) {
    return connection
        .execute(database.dialect().begin())
        .transform(
            begun -> {
              if (begun.failed()) {
                return afterwards(connection.discard(), Future.failedFuture(begun.cause()));
              }
              return call(work, connection).transform(result -> end(database, connection, result));
            });
  }

  private static <T> Future<T> call(Function<Client, Future<T>> work, Client client) {
    try {
      @Nullable Future<T> result = work.apply(client);
      if (result == null) {
        return Future.failedFuture(
            new TransactionException(
                Report.of("The function of a transaction returned null instead of a future.")));
      }
      return result;
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  private static <T> Future<T> end(
      Database database, Connection connection, AsyncResult<T> result) {
    String text = result.succeeded() ? database.dialect().commit() : database.dialect().rollback();
    Future<T> outcome =
        result.succeeded()
            ? Future.succeededFuture(result.result())
            : Future.failedFuture(result.cause());
    return connection
        .execute(text)
        .transform(
            ended -> {
              if (ended.succeeded()) {
                return afterwards(connection.release(), outcome);
              }
              // Nobody knows what the connection holds now, so nobody else shall get it.
              return afterwards(
                  connection.discard(),
                  result.succeeded() ? Future.failedFuture(ended.cause()) : outcome);
            });
  }

  private static <T> Future<T> afterwards(Future<Void> first, Future<T> outcome) {
    return first.transform(ignored -> outcome);
  }
}
