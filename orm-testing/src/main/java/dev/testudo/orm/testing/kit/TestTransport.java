package dev.testudo.orm.testing.kit;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transport of a database for tests: while a test runs, everything goes through the one
 * connection of its session, and on the way whatever faults the test asked for happen.
 */
final class TestTransport implements Transport {
  private final Transport transport;
  private volatile @Nullable Session session;
  private volatile Faults faults = new Faults();
  private volatile boolean closed;

  TestTransport(Transport transport) {
    this.transport = transport;
  }

  /** From now on everything is part of a session, or of none. */
  void use(@Nullable Session next) {
    session = next;
  }

  void use(Faults next) {
    faults = next;
  }

  @Override
  public Future<Connection> connect() {
    Session current = session;
    return (current == null ? transport.connect() : current.lend())
        .map(connection -> new FaultyConnection(connection, faults));
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    Session current = session;
    @Nullable Object[] kept = values.clone();
    return Delays.meet(
        faults,
        sql.text(),
        () ->
            current == null
                ? transport.query(sql, kept, reader)
                : current.alone(sql.text(), own -> own.query(sql, kept, reader)));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    Session current = session;
    @Nullable Object[] kept = values.clone();
    return Delays.meet(
        faults,
        sql.text(),
        () ->
            current == null
                ? transport.update(sql, kept)
                : current.alone(sql.text(), own -> own.update(sql, kept)));
  }

  @Override
  public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    Session current = session;
    List<@Nullable Object[]> kept = List.copyOf(rows);
    return Delays.meet(
        faults,
        sql.text(),
        () ->
            current == null
                ? transport.batch(sql, kept)
                : current.alone(sql.text(), own -> own.batch(sql, kept)));
  }

  @Override
  public Future<Void> execute(String sql) {
    Session current = session;
    return Delays.meet(
        faults,
        sql,
        () ->
            current == null ? transport.execute(sql) : current.alone(sql, own -> own.execute(sql)));
  }

  @Override
  public DriverFailure describe(Throwable failure) {
    return failure instanceof Faults.LostConnectionException lost
        ? DriverFailure.of(Trouble.CONNECTION, lost.getMessage())
        : transport.describe(failure);
  }

  @Override
  public PoolUse use() {
    return transport.use();
  }

  @Override
  public Future<Void> close() {
    closed = true;
    return transport.close();
  }

  /** Whether the Orm was closed, which code under test may do. */
  boolean isClosed() {
    return closed;
  }

  /** Takes a connection of the pool itself. */
  Future<Connection> real() {
    return transport.connect();
  }
}
