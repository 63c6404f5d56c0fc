package dev.testudo.orm.testing.transport;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.PoolConfig;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.vertx.VertxTransport;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A transport to a fresh database, for tests that wait. */
final class Link implements AutoCloseable {
  private static final long PATIENCE = 20;

  final Engine engine;
  final Vertx vertx = Vertx.vertx();
  final VertxTransport transport;

  private Link(Engine engine, ConnectionConfig config, List<String> setup) {
    this.engine = engine;
    transport = VertxTransport.open(vertx, config, setup);
  }

  static Link to(Engine engine) {
    return to(engine, UnaryOperator.identity());
  }

  static Link to(Engine engine, UnaryOperator<ConnectionConfig> change) {
    var config = change.apply(fresh(engine));
    var dialect = Dialects.of(engine.scheme());
    return new Link(
        engine, config, dialect.sessionSetup(ZoneId.of("UTC"), config.statementTimeout()));
  }

  static Link with(Engine engine, List<String> setup) {
    return new Link(engine, fresh(engine), setup);
  }

  static ConnectionConfig fresh(Engine engine) {
    return ConnectionConfig.of("main", TestServers.of(engine).newDatabase("transport"));
  }

  static UnaryOperator<ConnectionConfig> pool(int size, int queue, Duration patience) {
    return c ->
        new ConnectionConfig(
            c.name(),
            c.target(),
            c.options(),
            new PoolConfig(size, queue, patience, Duration.ofMinutes(10), Duration.ofMinutes(30)),
            c.statementTimeout(),
            c.logSql(),
            c.logParameters(),
            c.slowQuery(),
            c.connectOnInit());
  }

  static UnaryOperator<ConnectionConfig> limit(Duration limit) {
    return c ->
        new ConnectionConfig(
            c.name(),
            c.target(),
            c.options(),
            c.pool(),
            limit,
            c.logSql(),
            c.logParameters(),
            c.slowQuery(),
            c.connectOnInit());
  }

  boolean isPostgres() {
    return engine == Engine.POSTGRES;
  }

  /** A statement with {@code ?} for its values. */
  SqlText sql(String text, ColumnType<?>... types) {
    if (!isPostgres()) {
      return new SqlText(text, List.of(types));
    }
    var numbered = new StringBuilder();
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      numbered.append(c == '?' ? "$" + ++number : String.valueOf(c));
    }
    return new SqlText(numbered.toString(), List.of(types));
  }

  String sleep(double seconds) {
    return isPostgres()
        ? "SELECT 1 FROM (SELECT pg_sleep(" + seconds + ")) s"
        : "SELECT SLEEP(" + seconds + ")";
  }

  void run(String statement) throws Exception {
    await(transport.execute(statement));
  }

  long number(String query) throws Exception {
    return await(transport.query(sql(query), new Object[0], row(r -> r.getLong(0)))).get(0);
  }

  Future<Long> number(Connection connection, String query) {
    return connection
        .query(sql(query), new Object[0], row(r -> r.getLong(0)))
        .map(rows -> rows.get(0));
  }

  DriverFailure failure(Future<?> future) throws Exception {
    try {
      await(future);
    } catch (ExecutionException e) {
      return transport.describe(e.getCause());
    }
    throw new AssertionError("it did not fail");
  }

  static <T> T await(Future<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.toCompletionStage().toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
  }

  static <T extends @Nullable Object> RowReader<T> row(Function<Row, T> reader) {
    return new RowReader<>() {
      @Override
      public T read(Row row) {
        return reader.apply(row);
      }

      @Override
      public String describe(int index) {
        return "column " + index;
      }
    };
  }

  static <T> RowReader<@Nullable T> only(ColumnType<T> type) {
    return row(r -> type.get(r, 0));
  }

  @Override
  public void close() {
    join(transport.close());
    join(vertx.close());
  }

  private static void join(Future<Void> future) {
    future.toCompletionStage().toCompletableFuture().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }
}
