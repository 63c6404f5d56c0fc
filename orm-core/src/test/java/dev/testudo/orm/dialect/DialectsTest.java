package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DialectsTest {

  @Test
  void namesTheEnginesThatThereAre() {
    var failure = assertThrows(IllegalArgumentException.class, () -> Dialects.of("oracle"));

    assertEquals(
        "no dialect is called oracle; there are [postgresql, mysql, mariadb, h2, sqlite]",
        failure.getMessage());
  }

  @Test
  void quotesTheNamesOfSavepoints() {
    assertEquals("SAVEPOINT \"s\"\"1\"", Dialects.POSTGRESQL.savepoint("s\"1"));
    assertEquals("ROLLBACK TO SAVEPOINT `s1`", Dialects.MYSQL.rollbackTo("s1"));
    assertEquals("RELEASE SAVEPOINT \"s1\"", Dialects.H2.releaseSavepoint("s1"));
  }

  @Test
  void beginsTransactionsAsAsked() {
    var all = new TransactionMode(Isolation.SERIALIZABLE, true, true);
    var repeatable = new TransactionMode(Isolation.REPEATABLE_READ, false, false);

    assertEquals(
        List.of("BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY DEFERRABLE"),
        Dialects.POSTGRESQL.begin(all));
    assertEquals(
        List.of("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", "START TRANSACTION READ ONLY"),
        Dialects.MYSQL.begin(all));
    assertEquals(
        List.of("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", "START TRANSACTION"),
        Dialects.MARIADB.begin(repeatable));
    assertEquals(List.of(), Dialects.MARIADB.afterwards(repeatable));
  }

  @Test
  void leavesASessionAsItWasAfterATransaction() {
    var repeatable = new TransactionMode(Isolation.REPEATABLE_READ, false, false);
    var readOnly = new TransactionMode(null, true, false);

    assertEquals(
        List.of(
            "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ", "BEGIN"),
        Dialects.H2.begin(repeatable));
    assertEquals(
        List.of("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED"),
        Dialects.H2.afterwards(repeatable));
    assertEquals(List.of("PRAGMA query_only = 1", "BEGIN"), Dialects.SQLITE.begin(readOnly));
    assertEquals(List.of("PRAGMA query_only = 0"), Dialects.SQLITE.afterwards(readOnly));
    assertEquals(List.of(), Dialects.H2.afterwards(TransactionMode.DEFAULT));
  }

  @Test
  void setsZoneAndTimeoutOfASession() {
    Duration timeout = Duration.ofMillis(1500);

    assertEquals(
        List.of("SET TIME ZONE 'Europe/Berlin'", "SET statement_timeout = 1500"),
        Dialects.POSTGRESQL.sessionSetup(ZoneId.of("Europe/Berlin"), timeout));
    assertEquals(
        List.of("SET TIME ZONE 'UTC'"), Dialects.POSTGRESQL.sessionSetup(ZoneOffset.UTC, null));
    assertEquals(
        List.of("SET TIME ZONE INTERVAL '+02:00' HOUR TO MINUTE"),
        Dialects.POSTGRESQL.sessionSetup(ZoneOffset.ofHours(2), null));
    assertTrue(
        Dialects.MYSQL
            .sessionSetup(ZoneId.of("Europe/Berlin"), timeout)
            .containsAll(
                List.of(
                    "SET SESSION time_zone = '+00:00'", "SET SESSION max_execution_time = 1500")));
    assertTrue(
        Dialects.MARIADB
            .sessionSetup(ZoneOffset.UTC, timeout)
            .contains("SET SESSION max_statement_time = 1.5"));
    assertEquals(List.of(), Dialects.SQLITE.sessionSetup(ZoneOffset.UTC, timeout));
  }
}
