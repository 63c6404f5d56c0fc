package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind, its bounds and NULL, through a real column and back. */
class KindRoundTripTest {
  private static final ColumnType<Map<String, Object>> JSON = Types.json(new TypeReference<>() {});

  static Stream<Arguments> kinds() {
    List<Arguments> all = new ArrayList<>();
    numbers(all);
    texts(all);
    times(all);
    lists(all);
    return all.stream();
  }

  private static void numbers(List<Arguments> all) {
    add(all, Types.BOOLEAN, "boolean", "integer", true, false);
    add(all, Types.BYTE, "smallint", "integer", Byte.MIN_VALUE, Byte.MAX_VALUE, (byte) 0);
    add(all, Types.SHORT, "smallint", "integer", Short.MIN_VALUE, Short.MAX_VALUE);
    add(all, Types.INTEGER, "integer", "integer", Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1);
    add(all, Types.LONG, "bigint", "integer", Long.MIN_VALUE, Long.MAX_VALUE, 0L, 1L << 53 | 1);
    add(all, Types.FLOAT, "real", "real", 0.1f, Float.MIN_VALUE, Float.MAX_VALUE, -1e-38f, 0f);
    add(all, Types.FLOAT, "real", "real", Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    add(all, Types.DOUBLE, "double precision", "real", 0.1, Double.MIN_VALUE, -Double.MAX_VALUE);
    add(all, Types.DOUBLE, "double precision", "real", Double.POSITIVE_INFINITY, 1e22, 0.0);
    add(
        all,
        Types.decimal(38, 10),
        "numeric(38, 10)",
        "text collate decimal",
        new BigDecimal("1234567890123456789012345678.0123456789"),
        new BigDecimal("-0.0000000001"),
        new BigDecimal("0.0000000000"),
        new BigDecimal("100.0000000000"));
  }

  private static void texts(List<Arguments> all) {
    String odd = "it's \"quoted\" \\ 100% _ ; -- \n\t trailing  ";
    add(all, Types.TEXT, "varchar", "text", "", odd, "äß漢字😀👩‍👩‍👧", "x".repeat(1_000_000));
    add(all, Types.TEXT, "clob", "text", "y".repeat(3_000_000));
    add(all, Types.UUID_TYPE, "uuid", "text", new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID());
    add(all, JSON, "json", "text", Map.of("a", 1, "b", List.of("ü", "😀")), Map.of());
  }

  private static void times(List<Arguments> all) {
    add(
        all,
        Types.INSTANT,
        "timestamp(6) with time zone",
        "text",
        Instant.parse("0001-01-01T00:00:00Z"),
        Instant.parse("9999-12-31T23:59:59.999999Z"),
        Instant.parse("1582-10-10T12:00:00.000001Z"),
        Instant.EPOCH);
    add(
        all,
        Types.DATE,
        "date",
        "text",
        LocalDate.of(1, 1, 1),
        LocalDate.of(9999, 12, 31),
        LocalDate.of(1500, 2, 28),
        LocalDate.of(2024, 2, 29));
    add(
        all,
        Types.TIME,
        "time(6)",
        "text",
        LocalTime.MIDNIGHT,
        LocalTime.of(23, 59, 59, 999_999_000),
        LocalTime.of(12, 0, 0, 1_000));
    add(
        all,
        Types.DATE_TIME,
        "timestamp(6)",
        "text",
        LocalDateTime.of(1, 1, 1, 0, 0),
        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000),
        LocalDateTime.of(2024, 3, 31, 2, 30));
  }

  private static void lists(List<Arguments> all) {
    add(all, Types.LONG.list(), "json", "text", Arrays.asList(Long.MIN_VALUE, null, 7L), List.of());
    add(all, Types.TEXT.list(), "json", "text", Arrays.asList("a\"b", null, "😀", ""));
    add(all, Types.BOOLEAN.list(), "json", "text", List.of(true, false));
    add(all, Types.DOUBLE.list(), "json", "text", List.of(0.1, Double.MIN_VALUE, 1e300));
    add(all, Types.FLOAT.list(), "json", "text", List.of(0.1f, Float.MAX_VALUE));
    add(all, Types.decimal(20, 3).list(), "json", "text", List.of(new BigDecimal("1.100")));
    add(
        all,
        Types.INSTANT.list(),
        "json",
        "text",
        List.of(Instant.EPOCH, Instant.ofEpochSecond(1)));
    add(all, Types.UUID_TYPE.list(), "json", "text", List.of(new UUID(1, 2)));
  }

  private static void add(
      List<Arguments> all, ColumnType<?> type, String h2, String sqlite, Object... values) {
    all.add(Arguments.of("h2", h2, type, List.of(values)));
    all.add(Arguments.of("sqlite", sqlite, type, List.of(values)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("kinds")
  <T> void comesBackAsItWas(String engine, String column, ColumnType<T> type, List<T> values) {
    try (var bench = new Bench()) {
      var transport = table(bench, engine, column);

      for (T value : values) {
        assertEquals(value, roundTrip(transport, engine, column, type, value));
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("kinds")
  <T> void nullStaysNull(String engine, String column, ColumnType<T> type, List<T> values) {
    try (var bench = new Bench()) {
      var transport = table(bench, engine, column);

      assertNull(roundTrip(transport, engine, column, type, null));
    }
  }

  @Test
  void bytesComeBackAsTheyWere() {
    for (String engine : List.of("h2", "sqlite")) {
      try (var bench = new Bench()) {
        var transport = table(bench, engine, "blob");
        byte[] all = new byte[2_000_000];
        for (int i = 0; i < all.length; i++) {
          all[i] = (byte) i;
        }

        assertArrayEquals(all, roundTrip(transport, engine, "blob", Types.BYTES, all));
        assertArrayEquals(
            new byte[0], roundTrip(transport, engine, "blob", Types.BYTES, new byte[0]));
        assertNull(roundTrip(transport, engine, "blob", Types.BYTES, null));
      }
    }
  }

  private static Transport table(Bench bench, String engine, String column) {
    Transport transport = bench.open(Bench.fresh(engine));
    await(transport.execute("create table t (v " + column + ")"));
    return transport;
  }

  private static <T> @Nullable T roundTrip(
      Transport transport, String engine, String column, ColumnType<T> type, @Nullable T value) {
    String placeholder = engine.equals("h2") && column.equals("json") ? "? format json" : "?";
    await(transport.execute("delete from t"));
    await(
        transport.update(
            sql("insert into t values (" + placeholder + ")", type),
            new Object[] {type.toDatabase(value)}));
    List<@Nullable T> rows =
        await(
            transport.query(
                sql("select v from t"), new Object[0], Bench.reader(row -> type.get(row, 0))));
    assertEquals(1, rows.size());
    return rows.get(0);
  }
}
