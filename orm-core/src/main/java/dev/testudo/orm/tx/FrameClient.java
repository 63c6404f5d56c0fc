package dev.testudo.orm.tx;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs statements on the connection of a frame, when the frame lets them. */
final class FrameClient implements Client {
  private static final @Nullable Object[] NONE = {};

  private final Frame frame;
  private final Connection connection;

  FrameClient(Frame frame) {
    this.frame = frame;
    this.connection = frame.unit().connection();
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return frame.submit(values, taken -> connection.query(sql, taken, reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    return frame.submit(values, taken -> connection.update(sql, taken));
  }

  @Override
  public Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> kept = new ArrayList<>(rows.size());
    rows.forEach(values -> kept.add(values.clone()));
    return frame.submit(NONE, none -> connection.batch(sql, kept));
  }

  @Override
  public Future<Void> execute(String sql) {
    return frame.submit(NONE, none -> connection.execute(sql));
  }

  @Override
  public <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return frame
        .submit(values, taken -> connection.open(sql, taken, reader))
        .map(cursor -> new FrameCursor<>(frame, cursor));
  }

  /** A cursor whose reads are statements of the frame, and which ends with it. */
  private static final class FrameCursor<T extends @Nullable Object> implements Cursor<T> {
    private final Frame frame;
    private final Cursor<T> cursor;

    FrameCursor(Frame frame, Cursor<T> cursor) {
      this.frame = frame;
      this.cursor = cursor;
      frame.ledger().hold(cursor);
    }

    @Override
    public Future<List<T>> read(int rows) {
      return frame.submit(NONE, none -> cursor.read(rows));
    }

    @Override
    public boolean isAtEnd() {
      return cursor.isAtEnd();
    }

    @Override
    public Future<Void> close() {
      frame.ledger().drop(cursor);
      return cursor.close();
    }
  }
}
