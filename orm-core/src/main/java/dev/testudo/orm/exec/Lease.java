package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection that was taken from a database, watched like the database itself. */
final class Lease implements Connection {
  private final Connection connection;
  private final Watch watch;
  private final Gate gate;
  private final AtomicBoolean ended = new AtomicBoolean();

  Lease(Connection connection, Watch watch, Gate gate) {
    this.connection = connection;
    this.watch = watch;
    this.gate = gate;
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    SqlText sent = watch.tagged(sql);
    return watch.query(sent, values, () -> connection.query(sent, values, reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    SqlText sent = watch.tagged(sql);
    return watch.statement(
        sent.text(), values, Outcome::rows, () -> connection.update(sent, values));
  }

  @Override
  public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    return watch.statement(
        sql.text(), null, counts -> Arrays.stream(counts).sum(), () -> connection.batch(sql, rows));
  }

  @Override
  public Future<Void> execute(String sql) {
    return watch.statement(sql, null, nothing -> 0, () -> connection.execute(sql));
  }

  @Override
  public <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return Caller.deliver(
        watch.cursor(sql.text(), values, () -> connection.open(sql, values, reader)));
  }

  @Override
  public Future<Void> release() {
    return end(connection::release);
  }

  @Override
  public Future<Void> discard() {
    return end(connection::discard);
  }

  /** Whatever happens to the connection, the gate is left exactly once. */
  private Future<Void> end(Supplier<Future<Void>> way) {
    if (!ended.compareAndSet(false, true)) {
      return Future.succeededFuture();
    }
    return Caller.deliver(way.get().onComplete(result -> gate.leave()));
  }
}
