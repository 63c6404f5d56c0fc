package dev.testudo.orm.testing.compliance;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A transport whose statements all come from one event loop. */
final class LoopTransport implements Transport {
  private final Context loop;
  private final Transport transport;

  /** A transport around another one, of the same Vert.x. */
  LoopTransport(Vertx vertx, Transport transport) {
    this.transport = transport;
    loop = vertx.getOrCreateContext();
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    @Nullable Object[] kept = values.clone();
    return onLoop(() -> transport.query(sql, kept, reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    @Nullable Object[] kept = values.clone();
    return onLoop(() -> transport.update(sql, kept));
  }

  @Override
  public Future<Void> execute(String sql) {
    return onLoop(() -> transport.execute(sql));
  }

  private <T extends @Nullable Object> Future<T> onLoop(Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    loop.runOnContext(start -> work.get().onComplete(done));
    return done.future();
  }

  @Override
  public Future<Connection> connect() {
    return transport.connect().map(Own::new);
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

  /** A connection whose statements come from the loop. */
  private final class Own implements Connection {
    private final Connection connection;

    Own(Connection connection) {
      this.connection = connection;
    }

    @Override
    public <T extends @Nullable Object> Future<List<T>> query(
        SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
      @Nullable Object[] kept = values.clone();
      return onLoop(() -> connection.query(sql, kept, reader));
    }

    @Override
    public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
      @Nullable Object[] kept = values.clone();
      return onLoop(() -> connection.update(sql, kept));
    }

    @Override
    public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
      List<@Nullable Object[]> kept = List.copyOf(rows);
      return onLoop(() -> connection.batch(sql, kept));
    }

    @Override
    public <T extends @Nullable Object> Future<Cursor<T>> open(
        SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
      @Nullable Object[] kept = values.clone();
      return onLoop(() -> connection.open(sql, kept, reader));
    }

    @Override
    public Future<Void> execute(String sql) {
      return onLoop(() -> connection.execute(sql));
    }

    @Override
    public Future<Void> release() {
      return onLoop(connection::release);
    }

    @Override
    public Future<Void> discard() {
      return onLoop(connection::discard);
    }
  }
}
