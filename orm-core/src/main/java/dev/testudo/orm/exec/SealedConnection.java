package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection of a database some of whose columns are encrypted. */
final class SealedConnection implements Connection {
  private final Connection connection;
  private final Sealing sealing;

  SealedConnection(Connection connection, Sealing sealing) {
    this.connection = connection;
    this.sealing = sealing;
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return connection.query(sql, sealing.seal(sql, values), sealing.opening(reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    return connection.update(sql, sealing.seal(sql, values));
  }

  @Override
  public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    return connection.batch(sql, sealing.seal(sql, rows));
  }

  @Override
  public <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return connection.open(sql, sealing.seal(sql, values), sealing.opening(reader));
  }

  @Override
  public Future<Void> execute(String sql) {
    return connection.execute(sql);
  }

  @Override
  public Future<Void> release() {
    return connection.release();
  }

  @Override
  public Future<Void> discard() {
    return connection.discard();
  }
}
