package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cursor of the server, over a prepared statement of its own. */
final class ServerCursor<T extends @Nullable Object> implements Cursor<T> {
  private final VertxConnection connection;
  private final StatementRunner runner;
  private final PreparedStatement statement;
  private final io.vertx.sqlclient.Cursor cursor;
  private final RowReader<T> reader;
  private @Nullable Future<Void> closed;
  private volatile boolean atEnd;

  ServerCursor(
      VertxConnection connection,
      StatementRunner runner,
      PreparedStatement statement,
      Tuple values,
      RowReader<T> reader) {
    this.connection = connection;
    this.runner = runner;
    this.statement = statement;
    this.cursor = statement.cursor(values);
    this.reader = reader;
  }

  @Override
  public synchronized Future<List<T>> read(int rows) {
    if (closed != null) {
      return Future.failedFuture(new IllegalStateException("the cursor is closed"));
    }
    return atEnd
        ? Future.succeededFuture(List.of())
        : connection.run(() -> cursor.read(rows)).map(this::values);
  }

  private synchronized List<T> values(RowSet<Row> rows) {
    // A cursor that was closed meanwhile has forgotten whether there is more.
    atEnd = closed != null || !cursor.hasMore();
    return runner.read(rows, reader);
  }

  @Override
  public boolean isAtEnd() {
    return atEnd;
  }

  @Override
  public synchronized Future<Void> close() {
    if (closed == null) {
      closed = connection.run(cursor::close).eventually(() -> connection.run(statement::close));
    }
    return closed;
  }
}
