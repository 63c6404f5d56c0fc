package dev.testudo.benchmarks.bare;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tuned by hand: what a transaction has to send is sent without waiting, and many rows go in one
 * statement.
 *
 * @param <L> the class for a row
 */
final class FloorActions<L extends Line> extends VertxActions<L> {
  private final BulkWrite<L> bulk;

  FloorActions(Pool pool, VertxLines<L> lines, Texts texts, BulkWrite<L> bulk) {
    super(pool, lines, texts);
    this.bulk = bulk;
  }

  @Override
  Future<?> inTransaction(List<L> some, EachLine<L> action) {
    return Together.run(
        pool,
        connection -> {
          List<Future<?>> sent = new ArrayList<>(some.size());
          for (L line : some) {
            sent.add(action.run(connection, line));
          }
          return sent;
        });
  }

  @Override
  public Future<?> createBulk(List<L> some) {
    return Together.run(pool, connection -> bulk.send(connection, some));
  }

  /**
   * Sends lines as few statements.
   *
   * @param <L> the class for a row
   */
  interface BulkWrite<L> {
    List<Future<?>> send(SqlConnection connection, List<L> lines);
  }

  /** An array for each column. */
  static <L extends Line> BulkWrite<L> arrays(VertxLines<L> lines, Texts texts) {
    String sql = texts.insertArrays() + " RETURNING id";
    return (connection, some) -> {
      Tuple values = ColumnArrays.of(lines, texts.columns(), some);
      return Collections.singletonList(
          connection.preparedQuery(sql).execute(values).map(keys -> Keys.put(some, keys)));
    };
  }

  /** Some rows for each statement. */
  static <L extends Line> BulkWrite<L> rows(VertxLines<L> lines, Texts texts) {
    var rows = new RowLists<>(lines, texts);
    return rows::send;
  }
}
