package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.exec.Cursor;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A query on a lent connection, whose worker finds the rows when they are asked for. */
final class JdbcCursor<T extends @Nullable Object> implements Cursor<T> {
  private final Statements statements;
  private final Consumer<Job> queue;
  private final LazyRows<T> rows;
  private volatile boolean atEnd;
  private volatile boolean closed;

  JdbcCursor(Statements statements, Consumer<Job> queue, LazyRows<T> rows) {
    this.statements = statements;
    this.queue = queue;
    this.rows = rows;
  }

  @Override
  public Future<List<T>> read(int atMost) {
    if (closed) {
      return statements.context().failedFuture(new IllegalStateException("the cursor is closed"));
    }
    if (atEnd) {
      return statements.context().succeededFuture(List.of());
    }
    return statements.read(rows, atMost, queue).map(found -> note(found, atMost));
  }

  private List<T> note(List<T> found, int atMost) {
    atEnd = found.size() < atMost;
    return found;
  }

  @Override
  public boolean isAtEnd() {
    return atEnd;
  }

  /** A connection that has been given back has closed its cursors. */
  @Override
  public Future<Void> close() {
    closed = true;
    return statements.close(rows, queue).otherwiseEmpty();
  }
}
