package dev.testudo.orm.testing.transport;

import static dev.testudo.orm.testing.transport.Link.await;
import static dev.testudo.orm.testing.transport.Link.only;
import static dev.testudo.orm.testing.transport.Link.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.Types;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of value there and back, and what must not pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ValueRoundTripTest {
  private final Map<Engine, Link> links = new ConcurrentHashMap<>();

  static Stream<Arguments> samplesOnEngines() {
    return Stream.of(Engine.POSTGRES, Engine.MARIADB, Engine.MYSQL)
        .flatMap(engine -> Sample.all().map(sample -> Arguments.of(engine, sample)));
  }

  @AfterAll
  void close() {
    links.values().forEach(Link::close);
  }

  @ParameterizedTest
  @MethodSource("samplesOnEngines")
  <T> void givesBackWhatWasStored(Engine engine, Sample<T> sample) throws Exception {
    var table = new Table<>(link(engine), sample.column(engine), sample.type());

    for (T value : sample.values()) {
      assertSame(value, table.store(value));
    }
    assertNull(table.store(null));
  }

  @ParameterizedTest
  @MethodSource("samplesOnEngines")
  <T> void givesBackListsOfWhatWasStored(Engine engine, Sample<T> sample) throws Exception {
    ColumnType<List<T>> lists = sample.type().list();
    var table = new Table<>(link(engine), new Sample<>(lists, List.of()).column(engine), lists);
    List<@Nullable T> values = new ArrayList<>(sample.values());
    values.add(1, null);

    List<T> found = table.store(values);

    assertEquals(values.size(), found.size());
    for (int i = 0; i < values.size(); i++) {
      assertSame(values.get(i), found.get(i));
    }
    assertEquals(List.of(), table.store(List.of()));
    assertNull(table.store(null));
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void givesBackDocumentsAndListsOfThem(Engine engine) throws Exception {
    var type = Types.json(new TypeReference<JsonObject>() {});
    var table = new Table<>(link(engine), new Sample<>(type, List.of()).column(engine), type);
    var document = new JsonObject().put("a", "it's 😀 \"x\" \\").putNull("n").put("l", 1L << 53);

    assertEquals(document, table.store(document));
    assertEquals(new JsonObject(), table.store(new JsonObject()));
    assertNull(table.store(null));

    var lists = type.list();
    var listTable = new Table<>(link(engine), new Sample<>(lists, List.of()).column(engine), lists);
    var documents = Arrays.asList(document, null, new JsonObject());
    assertEquals(documents, listTable.store(documents));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void storesNonFiniteFloatsOnPostgres(double value) throws Exception {
    var doubles = new Table<>(link(Engine.POSTGRES), "DOUBLE PRECISION", Types.DOUBLE);
    var floats = new Table<>(link(Engine.POSTGRES), "REAL", Types.FLOAT);

    assertEquals(value, doubles.store(value));
    assertEquals((float) value, floats.store((float) value));
  }

  @ParameterizedTest
  @EnumSource(names = {"MARIADB", "MYSQL"})
  void refusesNonFiniteFloatsOnMySql(Engine engine) throws Exception {
    var link = link(engine);
    var sql = link.sql("SELECT ?", Types.DOUBLE);

    var failure = link.failure(link.transport.query(sql, new Object[] {Double.NaN}, row(r -> r)));

    assertEquals(Trouble.VALUE, failure.trouble());
    assertEquals("value 1: MySQL and MariaDB store no NaN and no infinity", failure.message());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void refusesValuesOfAnotherClassThanTheirKind(Engine engine) throws Exception {
    var link = link(engine);
    var sql = link.sql("SELECT ?", Types.INTEGER);

    var failure =
        link.failure(link.transport.query(sql, new Object[] {3_000_000_000L}, row(r -> r)));

    assertEquals(Trouble.VALUE, failure.trouble());
    assertEquals("value 1: a value of kind INTEGER cannot be a java.lang.Long", failure.message());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void refusesAnotherNumberOfValues(Engine engine) throws Exception {
    var link = link(engine);
    var sql = link.sql("SELECT ?", Types.INTEGER);

    var failure = link.failure(link.transport.update(sql, new Object[0]));

    assertEquals(Trouble.VALUE, failure.trouble());
    assertEquals("the statement takes 1 values, not 0", failure.message());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void neverNarrowsWhatItReads(Engine engine) throws Exception {
    var link = link(engine);

    assertMisfit(link, "SELECT 3000000000", r -> r.getInt(0), "not a 32-bit integer");
    assertMisfit(link, "SELECT 40000", r -> r.getShort(0), "not a 16-bit integer");
    assertMisfit(link, "SELECT 9223372036854775808", r -> r.getLong(0), "not a 64-bit integer");
    assertMisfit(link, "SELECT 1.5", r -> r.getLong(0), "not a 64-bit integer");
    assertMisfit(link, "SELECT NULL", r -> r.getLong(0), "is NULL");
    assertMisfit(link, "SELECT NULL", r -> r.getBoolean(0), "is NULL");
    assertMisfit(link, "SELECT 'secret'", r -> r.getLong(0), "not a number");
    assertMisfit(link, "SELECT 'secret'", r -> r.getUuid(0), "not a UUID");
    assertMisfit(link, "SELECT 'secret'", r -> r.getInstant(0), "instant");
    assertMisfit(link, "SELECT 1", r -> r.getString(0), "not text");
    assertMisfit(link, "SELECT 1", r -> r.getLong(1), "no column at position 1");
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void readsWhatComputedColumnsGive(Engine engine) throws Exception {
    var link = link(engine);
    link.run("DROP TABLE IF EXISTS nums");
    link.run("CREATE TABLE nums (n INT)");
    link.run("INSERT INTO nums VALUES (1), (2)");

    assertEquals(3L, link.number("SELECT SUM(n) FROM nums"));
    assertEquals(2L, link.number("SELECT COUNT(*) FROM nums"));
    assertEquals(1.5, value(link, "SELECT AVG(n) FROM nums", r -> r.getDouble(0)));
    assertEquals(true, value(link, "SELECT COUNT(*) > 1 FROM nums", r -> r.getBoolean(0)));
    assertEquals(false, value(link, "SELECT COUNT(*) > 2 FROM nums", r -> r.getBoolean(0)));
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void takesValuesOverBeforeTheCallReturns(Engine engine) throws Exception {
    var link = link(engine);
    link.run("DROP TABLE IF EXISTS taken");
    link.run("CREATE TABLE taken (b " + (link.isPostgres() ? "BYTEA" : "BLOB") + ", n BIGINT)");
    byte[] bytes = {1, 2, 3};
    var values = new Object[] {bytes, 5L};

    var stored =
        link.transport.update(
            link.sql("INSERT INTO taken VALUES (?, ?)", Types.BYTES, Types.LONG), values);
    bytes[0] = 9;
    values[1] = 9L;
    await(stored);

    byte[] found = value(link, "SELECT b FROM taken", r -> r.getBytes(0));
    assertArrayEquals(new byte[] {1, 2, 3}, found);
    assertEquals(5L, link.number("SELECT n FROM taken"));
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void tellsDecimalsApartThatOneFloatStandsFor(Engine engine) throws Exception {
    var link = link(engine);
    var type = Types.decimal(38, 10);
    link.run("DROP TABLE IF EXISTS exact");
    link.run("CREATE TABLE exact (d NUMERIC(38, 10))");
    link.run("INSERT INTO exact VALUES (1234567890123456789.0000000001)");
    var sql = link.sql("SELECT COUNT(*) FROM exact WHERE d = ?", type);

    var other = new Object[] {new BigDecimal("1234567890123456789.0000000002")};

    assertEquals(List.of(0L), await(link.transport.query(sql, other, row(r -> r.getLong(0)))));
  }

  private Link link(Engine engine) {
    return links.computeIfAbsent(engine, Link::to);
  }

  private static <T> T value(Link link, String query, Function<Row, T> reader) throws Exception {
    return await(link.transport.query(link.sql(query), new Object[0], row(reader))).get(0);
  }

  private static void assertMisfit(
      Link link, String query, Function<Row, ?> reader, String expected) throws Exception {
    var failure =
        link.failure(link.transport.query(link.sql(query), new Object[0], row(reader::apply)));

    assertEquals(Trouble.VALUE, failure.trouble());
    assertTrue(failure.message().contains(expected), failure.message());
    assertFalse(failure.message().contains("secret"), failure.message());
  }

  private static void assertSame(@Nullable Object expected, @Nullable Object found) {
    if (expected instanceof byte[] bytes) {
      assertArrayEquals(bytes, (byte[]) found);
    } else {
      assertEquals(expected, found);
    }
  }

  /** A table with one column of the type. */
  private static final class Table<T> {
    private final Link link;
    private final ColumnType<T> type;
    private final String name;

    Table(Link link, String column, ColumnType<T> type) throws Exception {
      this.link = link;
      this.type = type;
      name = "t" + Long.toHexString(System.nanoTime());
      link.run("CREATE TABLE " + name + " (id BIGINT, v " + column + ")");
    }

    /** Stores the value in the place of the one before and reads it again. */
    @Nullable T store(@Nullable T value) throws Exception {
      var placeholder = Sample.placeholder(link.engine, type);
      var read = Sample.read(link.engine, type);
      await(link.transport.update(link.sql("DELETE FROM " + name), new Object[0]));
      var outcome =
          await(
              link.transport.update(
                  link.sql("INSERT INTO " + name + " VALUES (1, " + placeholder + ")", type),
                  new @Nullable Object[] {type.toDatabase(value)}));
      assertEquals(1, outcome.rows());
      return await(
              link.transport.query(
                  link.sql("SELECT " + read + " FROM " + name), new Object[0], only(type)))
          .get(0);
    }
  }
}
