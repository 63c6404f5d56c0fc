package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.DatabaseConfig;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Vert.x instance with transports that are all closed at the end of a test. */
final class Bench implements AutoCloseable {
  static final String NEVER_ENDING =
      "with recursive q(i) as (select 1 union all select i + 1 from q where i < 2000000000)"
          + " select count(*) from q";
  private static final AtomicInteger NAMES = new AtomicInteger();

  final Vertx vertx = Vertx.vertx();
  private final List<Transport> transports = new ArrayList<>();

  static String freshH2() {
    return "h2:mem:bench" + NAMES.incrementAndGet();
  }

  /** A URL of a fresh database in memory. */
  static String fresh(String engine) {
    return engine.equals("h2") ? freshH2() : "sqlite://:memory:";
  }

  Transport open(String url) {
    return open(ConnectionConfig.of("bench", url));
  }

  /** A transport with more settings, in the JSON of a configuration file. */
  Transport open(String url, String settings) {
    String json =
        "{\"connections\": {\"bench\": {\"url\": \""
            + url
            + "\", "
            + settings
            + "}}, \"apps\": {\"a\": {\"models\": [\"com.example\"], \"default_connection\":"
            + " \"bench\"}}}";
    ConnectionConfig config = DatabaseConfig.parse(json).connections().get("bench");
    return open(config == null ? ConnectionConfig.of("bench", url) : config);
  }

  Transport open(ConnectionConfig config) {
    Transport transport = JdbcTransport.open(() -> vertx, config, List.of());
    transports.add(transport);
    return transport;
  }

  static SqlText sql(String text, ColumnType<?>... types) {
    return new SqlText(text, List.of(types));
  }

  static <T extends @Nullable Object> RowReader<T> reader(Function<Row, T> function) {
    return new RowReader<>() {
      @Override
      public T read(Row row) {
        return function.apply(row);
      }

      @Override
      public String describe(int index) {
        return "Bench." + index;
      }
    };
  }

  static RowReader<Long> longs() {
    return reader(row -> row.getLong(0));
  }

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  static Throwable failure(Future<?> future) {
    try {
      Object result = future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
      throw new AssertionError("succeeded: " + result);
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  static DriverFailure described(Transport transport, Future<?> future) {
    return transport.describe(failure(future));
  }

  /** Calls on an event loop, always the same one. */
  <T> Future<T> onLoop(Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    vertx.getOrCreateContext().runOnContext(start -> work.get().onComplete(done));
    return done.future();
  }

  static boolean isLoop(String thread) {
    return thread.startsWith("vert.x-eventloop-thread");
  }

  static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static long threads(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(prefix))
        .count();
  }

  @Override
  public void close() {
    transports.forEach(transport -> await(transport.close()));
    await(vertx.close());
  }
}
