package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.InTurn;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/**
 * As it is usually written: in a transaction each statement waits for the one before, and many rows
 * are a batch.
 *
 * @param <L> the class for a row
 */
final class IdiomaticActions<L extends Line> extends VertxActions<L> {
  IdiomaticActions(Pool pool, VertxLines<L> lines, Texts texts) {
    super(pool, lines, texts);
  }

  @Override
  Future<?> inTransaction(List<L> some, EachLine<L> action) {
    return pool.withTransaction(
        connection -> InTurn.run(some, line -> action.run(connection, line)));
  }

  @Override
  public Future<?> createBulk(List<L> some) {
    List<Tuple> values = some.stream().map(line -> lines.bind(line, 0)).toList();
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(insert)
                .executeBatch(values)
                .map(
                    result -> {
                      var keys = result;
                      for (L line : some) {
                        line.id = keys.iterator().next().getLong(0);
                        keys = keys.next();
                      }
                      return some;
                    }));
  }
}
