package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values beyond the plain round trip. */
class ValueTest {

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void theCallerMayChangeItsObjectsRightAfterTheCall(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine), "\"pool\": {\"max_size\": 1}");
      await(transport.execute("create table t (b blob, l varchar)"));
      var holder = await(transport.connect());
      byte[] bytes = {1, 2, 3};
      var list = new ArrayList<Object>(List.of(1L, 2L));
      Object[] values = {bytes, list};
      var stored =
          transport.update(
              sql("insert into t values (?, ?)", Types.BYTES, Types.LONG.list()), values);

      bytes[0] = 99;
      list.clear();
      values[0] = null;
      holder.release();
      await(stored);

      var bytesRead = Bench.reader(row -> row.getBytes(0));
      assertArrayEquals(
          new byte[] {1, 2, 3},
          await(transport.query(sql("select b from t"), new Object[0], bytesRead)).get(0));
      assertEquals(
          List.of(List.of(1L, 2L)),
          await(
              transport.query(
                  sql("select l from t"),
                  new Object[0],
                  Bench.reader(row -> Types.LONG.list().get(row, 0)))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void updateCountsTheRowsThatItFoundAlsoUnchangedOnes(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      await(transport.execute("create table t (v bigint)"));
      await(transport.execute("insert into t values (1), (2), (3)"));

      assertEquals(3, await(transport.update(sql("update t set v = v"), new Object[0])).rows());
      assertEquals(
          1, await(transport.update(sql("delete from t where v = 2"), new Object[0])).rows());
      assertEquals(
          0, await(transport.update(sql("delete from t where v = 2"), new Object[0])).rows());
    }
  }

  @Test
  void decimalsInSqliteCompareAndSortByTheirValue() {
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://:memory:");
      await(transport.execute("create table t (v text collate decimal)"));
      for (String number : List.of("10", "9.5", "-3", "0.10", "1E+2")) {
        await(
            transport.update(
                sql("insert into t values (?)", Types.DECIMAL),
                new Object[] {new BigDecimal(number)}));
      }

      assertEquals(
          List.of("-3", "0.10", "9.5", "10", "100"),
          await(
              transport.query(
                  sql("select v from t order by v"),
                  new Object[0],
                  Bench.reader(row -> row.getString(0)))));
      assertEquals(
          List.of("0.10"),
          await(
              transport.query(
                  sql("select v from t where v = ?", Types.DECIMAL),
                  new Object[] {new BigDecimal("0.1")},
                  Bench.reader(row -> row.getString(0)))));
    }
  }

  @Test
  void sqliteStoresInstantsAsTextsThatSortAndReadsWhatItsOwnFunctionsWrite() {
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://:memory:");
      var instant = Instant.parse("2024-02-29T23:59:59.5Z");

      assertEquals(
          "2024-02-29 23:59:59.500000",
          one(
              transport.query(
                  sql("select ?", Types.INSTANT),
                  new Object[] {instant},
                  Bench.reader(row -> row.getString(0)))));
      assertEquals(
          Instant.parse("2024-02-29T23:59:59Z"),
          one(
              transport.query(
                  sql("select datetime('2024-02-29 23:59:59')"),
                  new Object[0],
                  Bench.reader(row -> row.getInstant(0)))));
    }
  }

  private static <T> T one(Future<List<T>> rows) {
    return await(rows).get(0);
  }

  @Test
  void sqliteReadsAFloatThatItHoldsAsADouble() {
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://:memory:");

      Float one = read(transport, "select 0.1", row -> row.getFloat(0));
      Double two = read(transport, "select 2", row -> row.getDouble(0));

      assertEquals(0.1f, one);
      assertEquals(2.0, two);
    }
  }

  private static <T> T read(Transport transport, String text, Function<Row, T> function) {
    return await(transport.query(sql(text), new Object[0], Bench.reader(function))).get(0);
  }
}
