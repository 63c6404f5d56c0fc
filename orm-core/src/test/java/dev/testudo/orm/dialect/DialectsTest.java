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
