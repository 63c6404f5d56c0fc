package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.described;
import static dev.testudo.orm.exec.jdbc.Bench.failure;
import static dev.testudo.orm.exec.jdbc.Bench.longs;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.exec.RowFailure;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong, and how the transport tells it. */
class FailureTest {

  @ParameterizedTest
  @CsvSource({
    "h2, insert into t values (1), 23505, 23505",
    "h2, insert into nowhere values (1), 42S02, 42102",
    "h2, insert into, 42001, 42001",
    "sqlite, insert into t values (1), , 1555",
    "sqlite, insert into nowhere values (1), , 1",
  })
  void theEnginesOwnCodesAreKept(String engine, String text, String state, int code) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      await(transport.execute("create table t (v bigint primary key not null)"));
      await(transport.execute("insert into t values (1)"));

      DriverFailure failure = described(transport, transport.update(sql(text), new Object[0]));

      assertEquals(Trouble.STATEMENT, failure.trouble());
      assertEquals(state, failure.sqlState());
      assertEquals(code, failure.code());
    }
  }

  @Test
  void messagesOfH2LoseTheStatementThatTheyRepeat() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2());

      DriverFailure failure =
          described(
              transport, transport.update(sql("delete from t where a = 'geheim'"), new Object[0]));

      assertEquals("Table \"t\" not found", failure.message().split(" \\(", -1)[0]);
      assertFalse(failure.message().contains("geheim"), failure.message());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aStatementThatRunsTooLongIsStoppedAndItsConnectionStaysUsable(String engine) {
    try (var bench = new Bench()) {
      var transport =
          bench.open(
              Bench.fresh(engine), "\"statement_timeout\": \"200ms\", \"pool\": {\"max_size\": 1}");
      await(transport.query(sql("select 1"), new Object[0], longs()));
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();

        DriverFailure failure =
            described(transport, transport.query(sql(Bench.NEVER_ENDING), new Object[0], longs()));

        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertEquals(Trouble.TIMEOUT, failure.trouble());
        assertEquals(
            "the statement was stopped because it ran longer than 200 ms", failure.message());
        assertTrue(millis >= 200 && millis < 3000, millis + " ms");
        assertEquals(List.of(1L), await(transport.query(sql("select 1"), new Object[0], longs())));
      }
    }
  }

  @Test
  void aModeThatSqliteCannotUseIsAFailureOfTheConnection() {
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://:memory:?journal_mode=wal");

      DriverFailure failure = described(transport, transport.connect());

      assertEquals(Trouble.CONNECTION, failure.trouble());
      assertEquals("journal_mode wal is not possible here: SQLite uses memory", failure.message());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aReaderThatFailsNamesThePlace(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));

      RowFailure nothing =
          rowFailure(transport, "select 1, cast(null as bigint)", row -> row.getLong(1));
      RowFailure misfit = rowFailure(transport, "select 3000000000", row -> row.getInt(0));
      RowFailure text = rowFailure(transport, "select 'abc'", row -> row.getLong(0));
      RowFailure own =
          rowFailure(
              transport,
              "select 1",
              row -> {
                throw new IllegalStateException("converter");
              });

      assertEquals("Bench.1", nothing.where());
      assertEquals("Bench.1: the stored value is NULL", nothing.getMessage());
      assertEquals("Bench.0", misfit.where());
      assertEquals("Bench.0", text.where());
      assertEquals("a row: converter", own.getMessage());
      assertEquals(Trouble.VALUE, transport.describe(misfit).trouble());
    }
  }

  private static RowFailure rowFailure(
      Transport transport, String text, Function<Row, ?> function) {
    Future<?> query = transport.query(sql(text), new Object[0], Bench.reader(function));
    return assertInstanceOf(RowFailure.class, failure(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aValueOfTheWrongClassOrNumberIsRefusedWithoutBeingShown(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));

      DriverFailure wrong =
          described(
              transport,
              transport.query(sql("select ?", Types.LONG), new Object[] {"geheim"}, longs()));
      DriverFailure few =
          described(
              transport, transport.query(sql("select ?", Types.LONG), new Object[0], longs()));

      assertEquals(Trouble.VALUE, wrong.trouble());
      assertEquals("value 1 of kind LONG cannot be a java.lang.String", wrong.message());
      assertEquals(Trouble.VALUE, few.trouble());
    }
  }

  @Test
  void sqliteRefusesNotANumberInsteadOfStoringNull() {
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://:memory:");

      DriverFailure failure =
          described(
              transport,
              transport.query(sql("select ?", Types.DOUBLE), new Object[] {Double.NaN}, longs()));

      assertEquals(Trouble.VALUE, failure.trouble());
      assertEquals("NaN cannot be stored in SQLite", failure.message());
    }
  }

  @Test
  void aFileThatCannotBeOpenedIsAFailureOfTheConnection(@TempDir Path directory)
      throws IOException {
    Path garbage = Files.writeString(directory.resolve("garbage"), "no database ".repeat(1000));
    Files.writeString(directory.resolve("garbage.mv.db"), "no database ".repeat(1000));
    Path inside = garbage.resolve("inside");
    try (var bench = new Bench()) {
      for (String url :
          List.of(
              "sqlite://" + garbage,
              "sqlite://" + inside,
              "sqlite://" + directory,
              "h2:file:" + garbage,
              "h2:file:" + inside)) {
        var transport = bench.open(url);

        DriverFailure failure = described(transport, transport.connect());

        assertEquals(Trouble.CONNECTION, failure.trouble(), url + ": " + failure);
        assertNotNull(failure.message());
        assertEquals(0, transport.use().waiting());
      }
    }
  }

  @Test
  void aPasswordThatH2RefusesIsAFailureOfTheConnection(@TempDir Path directory)
      throws SQLException {
    Path file = directory.resolve("locked");
    DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "geheim").close();
    try (var bench = new Bench()) {
      var transport = bench.open("h2:file:" + file);

      DriverFailure failure = described(transport, transport.execute("select 1"));

      assertEquals(Trouble.CONNECTION, failure.trouble());
      assertEquals("28000", failure.sqlState());
    }
  }

  @Test
  void aDatabaseThatAppearsLaterIsFoundByTheSameTransport(@TempDir Path directory)
      throws IOException {
    Path later = directory.resolve("later");
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://" + later.resolve("file.db"));
      assertEquals(Trouble.CONNECTION, described(transport, transport.connect()).trouble());

      Files.createDirectory(later);

      await(transport.execute("create table t (v bigint)"));
    }
  }

  @Test
  void aServerIsNotForThisTransport() {
    try (var bench = new Bench()) {
      var config = ConnectionConfig.of("main", "postgresql://me@localhost/db");

      assertThrows(IllegalArgumentException.class, () -> bench.open(config));
    }
  }
}
