package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements on a pool or a connection of the driver. */
final class StatementRunner {
  private final ServerDriver driver;
  private final ValueCodec codec;

  StatementRunner(ServerDriver driver) {
    this.driver = driver;
    codec = driver.codec();
  }

  /**
   * The values as the driver takes them, apart from the caller's objects.
   *
   * @throws IllegalArgumentException if one cannot be sent; the message tells its place, not it
   */
  Tuple encode(SqlText sql, @Nullable Object[] values) {
    if (values.length != sql.types().size()) {
      throw new IllegalArgumentException(
          "the statement takes " + sql.types().size() + " values, not " + values.length);
    }
    @Nullable Object[] encoded = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        try {
          encoded[i] = codec.encode(value, sql.types().get(i));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("value " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return Tuple.wrap(encoded);
  }

  <T extends @Nullable Object> Future<List<T>> query(
      SqlClient client, SqlText sql, Tuple values, RowReader<T> reader) {
    var rows = new RowCollector<T>(reader, codec);
    return client
        .preparedQuery(sql.text())
        .collecting(rows)
        .execute(values)
        .map(done -> rows.values(done.columnsNames()));
  }

  /** The values of rows that have arrived. */
  <T extends @Nullable Object> List<T> read(RowSet<Row> rows, RowReader<T> reader) {
    var collector = new RowCollector<T>(reader, codec);
    rows.forEach(collector::add);
    return collector.values(rows.columnsNames());
  }

  Future<Outcome> update(SqlClient client, SqlText sql, Tuple values) {
    return client
        .preparedQuery(sql.text())
        .execute(values)
        .map(result -> new Outcome(result.rowCount(), driver.lastKey(result)));
  }

  Future<Void> execute(SqlClient client, String sql) {
    return client.query(sql).execute().mapEmpty();
  }
}
