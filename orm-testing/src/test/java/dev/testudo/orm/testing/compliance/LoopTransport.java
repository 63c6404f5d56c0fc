package dev.testudo.orm.testing.compliance;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** A transport whose statements all come from one event loop. */
final class LoopTransport extends LoopRunner implements Transport {
  private final Transport transport;

  /** A transport around another one, of the same Vert.x. */
  LoopTransport(Vertx vertx, Transport transport) {
    super(vertx.getOrCreateContext(), transport);
    this.transport = transport;
  }

  @Override
  public Future<Connection> connect() {
    return transport.connect().map(connection -> new Own(loop, connection));
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
  private static final class Own extends LoopRunner implements Connection {
    private final Connection connection;

    Own(Context loop, Connection connection) {
      super(loop, connection);
      this.connection = connection;
    }

    @Override
    public <T extends @Nullable Object> Future<Cursor<T>> open(
        SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
      @Nullable Object[] kept = values.clone();
      return onLoop(() -> connection.open(sql, kept, reader));
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
