package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.Translator;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.error.DatabaseFacts;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transport without a database: notes what is asked of it and answers as it is told. */
public final class FakeTransport implements Transport {
  /** Wraps a failure without finding out what it means. */
  public static final Translator TRANSLATOR =
      (failure, sql, cause) ->
          new DatabaseException(
              Report.of(failure.message()).sql(sql), DatabaseFacts.of("main"), cause);

  public final List<String> log = new ArrayList<>();
  private final Map<String, Future<?>> answers = new HashMap<>();

  /** The answer to a text, instead of success. */
  public FakeTransport answer(String text, Future<?> answer) {
    answers.put(text, answer);
    return this;
  }

  /** Makes a text wait until the promise is completed. */
  public Promise<Void> hold(String text) {
    Promise<Void> promise = Promise.promise();
    answers.put(text, promise.future());
    return promise;
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    return run(sql.text()).map(none -> List.of());
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    return run(sql.text()).map(none -> new Outcome(1, 0));
  }

  @Override
  public Future<Void> execute(String sql) {
    return run(sql);
  }

  private Future<Void> run(String text) {
    log.add(text);
    Future<?> answer = answers.getOrDefault(text, Future.succeededFuture());
    return answer.mapEmpty();
  }

  @Override
  public Future<Connection> connect() {
    return run("connect").map(none -> new FakeConnection());
  }

  @Override
  public DriverFailure describe(Throwable failure) {
    return DriverFailure.of(Trouble.OTHER, String.valueOf(failure.getMessage()));
  }

  @Override
  public PoolUse use() {
    return new PoolUse(0, 0, 0);
  }

  @Override
  public Future<Void> close() {
    return run("close");
  }

  private final class FakeConnection implements Connection {
    @Override
    public <T extends @Nullable Object> Future<List<T>> query(
        SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
      return FakeTransport.this.query(sql, values, reader);
    }

    @Override
    public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
      return FakeTransport.this.update(sql, values);
    }

    @Override
    public Future<Void> execute(String sql) {
      return run(sql);
    }

    @Override
    public <T extends @Nullable Object> Future<Cursor<T>> open(
        SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
      return run("open " + sql.text()).map(none -> new FakeCursor<>());
    }

    @Override
    public Future<Void> release() {
      return run("release");
    }

    @Override
    public Future<Void> discard() {
      return run("discard");
    }
  }

  private final class FakeCursor<T extends @Nullable Object> implements Cursor<T> {
    @Override
    public Future<List<T>> read(int rows) {
      return run("read " + rows).map(none -> List.of());
    }

    @Override
    public boolean isAtEnd() {
      return false;
    }

    @Override
    public Future<Void> close() {
      return run("close cursor");
    }
  }
}
