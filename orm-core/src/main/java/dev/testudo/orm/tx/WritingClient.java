package dev.testudo.orm.tx;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the statements of operations that write, and notes when they have ended. */
final class WritingClient implements Client {
  private final Client client;
  private final Writes writes;

  WritingClient(Client client, Writes writes) {
    this.client = client;
    this.writes = writes;
  }

  /** Before the caller is told, whose next read may come at once. */
  private <T> Future<T> noted(Future<T> statement) {
    return statement.onComplete(ended -> writes.happened());
  }

  // INSERT … RETURNING gives rows.
  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return noted(client.query(sql, values, reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    return noted(client.update(sql, values));
  }

  @Override
  public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    return noted(client.batch(sql, rows));
  }

  @Override
  public Future<Void> execute(String sql) {
    return noted(client.execute(sql));
  }

  @Override
  public <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return client.open(sql, values, reader);
  }
}
