package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Keyring;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another transport, for a database some of whose columns are encrypted. */
final class SealedTransport implements Transport {
  private final Transport transport;
  private final Sealing sealing;

  /** A transport whose encrypted values are sealed and opened with these keys. */
  SealedTransport(Transport transport, Keyring keys) {
    this.transport = transport;
    this.sealing = new Sealing(keys);
  }

  @Override
  public Future<Connection> connect() {
    return transport.connect().map(connection -> new SealedConnection(connection, sealing));
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return transport.query(sql, sealing.seal(sql, values), sealing.opening(reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    return transport.update(sql, sealing.seal(sql, values));
  }

  @Override
  public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    return transport.batch(sql, sealing.seal(sql, rows));
  }

  @Override
  public Future<Void> execute(String sql) {
    return transport.execute(sql);
  }

  @Override
  public DriverFailure describe(Throwable failure) {
    return transport.describe(failure);
  }

  @Override
  public PoolUse use() {
    return transport.use();
  }

  @Override
  public Future<Void> close() {
    return transport.close();
  }
}
