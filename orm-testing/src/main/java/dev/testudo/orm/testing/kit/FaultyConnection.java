package dev.testudo.orm.testing.kit;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.TransactionEffect;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.testing.kit.Faults.LostConnectionException;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection on which planned faults happen. */
final class FaultyConnection implements Connection {
  private final Connection connection;
  private final Faults faults;
  private volatile boolean lost;

  FaultyConnection(Connection connection, Faults faults) {
    this.connection = connection;
    this.faults = faults;
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return meet(sql.text(), () -> connection.query(sql, values, reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    return meet(sql.text(), () -> connection.update(sql, values));
  }

  @Override
  public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    return meet(sql.text(), () -> connection.batch(sql, rows));
  }

  @Override
  public <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return meet(sql.text(), () -> connection.open(sql, values, reader));
  }

  @Override
  public Future<Void> execute(String sql) {
    if (lost) {
      return Future.failedFuture(new LostConnectionException());
    }
    Faults.Commit commit =
        TransactionEffect.of(sql) == TransactionEffect.COMMITS ? faults.nextCommit() : null;
    if (commit != null) {
      lost = true;
      Future<Void> done = commit.stored() ? connection.execute(sql) : Future.succeededFuture();
      return done.compose(none -> Future.failedFuture(new LostConnectionException()));
    }
    return meet(sql, () -> connection.execute(sql));
  }

  @Override
  public Future<Void> release() {
    return lost ? connection.discard() : connection.release();
  }

  @Override
  public Future<Void> discard() {
    return connection.discard();
  }

  private <T extends @Nullable Object> Future<T> meet(String sql, Supplier<Future<T>> statement) {
    if (lost) {
      return Future.failedFuture(new LostConnectionException());
    }
    return Delays.meet(faults, sql, statement)
        .onFailure(
            failure -> {
              if (failure instanceof LostConnectionException) {
                lost = true;
              }
            });
  }
}
