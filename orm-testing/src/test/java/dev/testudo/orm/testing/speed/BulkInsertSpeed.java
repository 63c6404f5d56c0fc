package dev.testudo.orm.testing.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.speed.model.ModelModels;
import dev.testudo.orm.testing.speed.model.Sample;
import dev.testudo.orm.testing.speed.model.SampleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How fast 100,000 rows of four columns are stored and their keys known, in rows per second: by
 * {@code bulkCreate}, and by the driver's own batch with RETURNING in one transaction. The median
 * of several rounds, both in turns.
 *
 * <p>{@code ./mvnw test -pl orm-testing -am -Dtest=BulkInsertSpeed
 * -Dsurefire.failIfNoSpecifiedTests=false}
 */
class BulkInsertSpeed {
  private static final int ROWS = 100_000;
  private static final int ROUNDS = 7;
  private static final int BATCH = 1000;
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");

  @Test
  void onPostgres() {
    measure(
        Engine.POSTGRES,
        (vertx, url) ->
            PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(PgConnectOptions.fromUri(url).setCachePreparedStatements(true))
                .using(vertx)
                .build(),
        "INSERT INTO sample (name, amount, is_active, taken_at) VALUES ($1, $2, $3, $4)"
            + " RETURNING id",
        i -> Tuple.of("name " + i, i, i % 2 == 0, NOW.atOffset(ZoneOffset.UTC)));
  }

  @Test
  void onMariaDb() {
    measure(
        Engine.MARIADB,
        (vertx, url) ->
            MySQLBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(
                    MySQLConnectOptions.fromUri(url.replaceFirst("^mariadb", "mysql"))
                        .setCachePreparedStatements(true)
                        .setPipeliningLimit(256))
                .using(vertx)
                .build(),
        "INSERT INTO sample (name, amount, is_active, taken_at) VALUES (?, ?, ?, ?) RETURNING id",
        i -> Tuple.of("name " + i, i, i % 2 == 0, NOW.atOffset(ZoneOffset.UTC).toLocalDateTime()));
  }

  @Test
  void onH2() {
    print("h2", rates(TestServers.h2().newDatabase("speed"), null));
  }

  @Test
  void onSqlite() {
    print("sqlite", rates(TestServers.sqlite().newDatabase("speed"), null));
  }

  private interface Pools {
    Pool open(Vertx vertx, String url);
  }

  private interface Rows {
    Tuple of(int number);
  }

  private static void measure(Engine engine, Pools pools, String sql, Rows rows) {
    String url = TestServers.of(engine).newDatabase("speed");
    Vertx vertx = Vertx.vertx();
    Pool pool = pools.open(vertx, url);
    try {
      double[] rates = rates(url, () -> driver(pool, sql, rows));
      print(engine.name().toLowerCase(Locale.ROOT), rates);
    } finally {
      pool.close().await();
      vertx.close().await();
    }
  }

  private static void print(String engine, double[] rates) {
    System.out.printf(
        Locale.ROOT,
        "%s: bulkCreate %,.0f rows/s%s%n",
        engine,
        rates[0],
        rates[1] == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", driver's batch %,.0f rows/s, ratio %.2f",
                rates[1],
                rates[0] / rates[1]));
  }

  /** The median rates of both ways, in rows per second; 0 for one that is not there. */
  private static double[] rates(String url, Supplier<List<Long>> driver) {
    Orm orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", url)
                    .app("speed", app -> app.models(ModelModels.INSTANCE.name()))
                    .build())
            .await();
    try {
      orm.generateSchemas().await();
      var samples = new SampleManager(orm);
      double[] ours = new double[ROUNDS];
      double[] theirs = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        List<Sample> list = IntStream.range(0, ROWS).mapToObj(BulkInsertSpeed::sample).toList();
        long start = System.nanoTime();
        samples.bulkCreate(list).await();
        ours[round] = rate(start);
        assertEquals(ROWS, list.stream().map(sample -> sample.id).distinct().count());
        samples.all().delete().await();
        if (driver != null) {
          start = System.nanoTime();
          List<Long> keys = driver.get();
          theirs[round] = rate(start);
          assertEquals(ROWS, keys.stream().distinct().count());
          samples.all().delete().await();
        }
      }
      return new double[] {median(ours), median(theirs)};
    } finally {
      orm.close().await();
    }
  }

  private static double rate(long start) {
    return ROWS / ((System.nanoTime() - start) / 1e9);
  }

  private static double median(double[] rates) {
    Arrays.sort(rates);
    return rates[rates.length / 2];
  }

  private static Sample sample(int number) {
    var sample = new Sample();
    sample.name = "name " + number;
    sample.amount = number;
    sample.isActive = number % 2 == 0;
    sample.takenAt = NOW;
    return sample;
  }

  private static List<Long> driver(Pool pool, String sql, Rows rows) {
    List<Long> keys = new ArrayList<>(ROWS);
    return pool.withTransaction(
            connection -> {
              Future<List<Long>> last = Future.succeededFuture(keys);
              for (int from = 0; from < ROWS; from += BATCH) {
                List<Tuple> batch = IntStream.range(from, from + BATCH).mapToObj(rows::of).toList();
                last =
                    last.compose(known -> connection.preparedQuery(sql).executeBatch(batch))
                        .map(first -> with(keys, first));
              }
              return last;
            })
        .await();
  }

  private static List<Long> with(List<Long> keys, RowSet<Row> first) {
    for (RowSet<Row> each = first; each != null; each = each.next()) {
      keys.add(each.iterator().next().getLong(0));
    }
    return keys;
  }
}
