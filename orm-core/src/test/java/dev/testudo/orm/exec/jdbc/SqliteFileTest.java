package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.described;
import static dev.testudo.orm.exec.jdbc.Bench.longs;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.Transport;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite in a file: several connections, one writer at a time. */
class SqliteFileTest {

  @Test
  void concurrentWritersWaitForEachOther(@TempDir Path directory) {
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://" + directory.resolve("a.db"));
      await(transport.execute("create table t (v integer)"));
      await(transport.execute("insert into t values (0)"));
      var all = new ArrayList<Future<Outcome>>();
      for (int i = 0; i < 100; i++) {
        all.add(transport.update(sql("update t set v = v + 1"), new Object[0]));
      }

      all.forEach(Bench::await);

      assertEquals(List.of(100L), await(value(transport)));
    }
  }

  @Test
  void aReaderDoesNotWaitForAWriter(@TempDir Path directory) {
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://" + directory.resolve("a.db"));
      await(transport.execute("create table t (v integer)"));
      await(transport.execute("insert into t values (1)"));
      var writer = await(transport.connect());
      writer.execute("BEGIN IMMEDIATE");
      await(writer.update(sql("update t set v = 2"), new Object[0]));

      assertEquals(List.of(1L), await(value(transport)));
      await(writer.execute("COMMIT"));
      assertEquals(List.of(2L), await(value(transport)));
      await(writer.release());
    }
  }

  @Test
  void aWriterGivesUpAfterTheConfiguredTime(@TempDir Path directory) {
    try (var bench = new Bench()) {
      String url = "sqlite://" + directory.resolve("a.db") + "?busy_timeout=100ms";
      var transport = bench.open(url);
      await(transport.execute("create table t (v integer)"));
      var writer = await(transport.connect());
      await(writer.execute("BEGIN IMMEDIATE"));

      DriverFailure failure = described(transport, transport.execute("insert into t values (1)"));

      assertEquals(Trouble.STATEMENT, failure.trouble());
      assertEquals(5, failure.code());
      await(writer.release());
    }
  }

  @Test
  void everyConnectionChecksForeignKeysAndHasTheConfiguredPragmas(@TempDir Path directory) {
    try (var bench = new Bench()) {
      String options = "?busy_timeout=100ms&journal_mode=delete&synchronous=off&cache_size=-500";
      var transport = bench.open("sqlite://" + directory.resolve("a.db") + options);
      for (int i = 0; i < 3; i++) {
        var connection = await(transport.connect());
        for (var pragma :
            List.of(
                List.of("foreign_keys", "1"),
                List.of("busy_timeout", "100"),
                List.of("journal_mode", "delete"),
                List.of("synchronous", "0"),
                List.of("cache_size", "-500"))) {
          assertEquals(
              List.of(pragma.get(1)),
              await(
                  connection.query(
                      sql("pragma " + pragma.get(0)),
                      new Object[0],
                      Bench.reader(row -> row.getString(0)))));
        }
      }
      assertTrue(transport.use().open() == 3);
    }
  }

  private static Future<List<Long>> value(Transport transport) {
    return transport.query(sql("select v from t"), new Object[0], longs());
  }
}
