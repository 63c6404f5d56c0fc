package dev.testudo.orm.config;

import static dev.testudo.orm.config.Fixture.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSTGRESQL | sslmode,sslrootcert,connect_timeout,application_name,search_path,pooler,"
            + "pipelining_limit,event_loops",
        "MYSQL | sslmode,sslrootcert,connect_timeout,pipelining_limit,event_loops",
        "MARIADB | sslmode,sslrootcert,connect_timeout,pipelining_limit,event_loops",
        "H2 | lock_timeout,write_delay,cache_size,caller_runs",
        "SQLITE | busy_timeout,journal_mode,synchronous,cache_size,caller_runs",
      })
  void knowsTheOptionsOfEachEngine(Engine engine, String names) {
    assertEquals(
        List.of(names.split(",")), OptionRules.of(engine).stream().map(OptionRule::name).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, sslmode, allow, allow",
    "MARIADB, sslmode, verify-full, verify-full",
    "POSTGRESQL, connect_timeout, 3, 3s",
    "POSTGRESQL, connect_timeout, 300ms, 300ms",
    "POSTGRESQL, pipelining_limit, 016, 16",
    "MARIADB, event_loops, 2, 2",
    "POSTGRESQL, search_path, 'blog, public', 'blog, public'",
    "MYSQL, sslrootcert, /etc/ca.pem, /etc/ca.pem",
    "H2, cache_size, 0, 0",
    "SQLITE, journal_mode, wal, wal",
    "H2, caller_runs, never, never",
    "SQLITE, caller_runs, always, always",
  })
  void acceptsValues(Engine engine, String name, String value, String kept) {
    assertEquals(Map.of(name, kept), check(engine, name, value));
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, sslmode, REQUIRE, 'Did you mean \"require\"?'",
    "POSTGRESQL, sslmode, x, 'Valid: disable, allow, prefer, require, verify-ca, verify-full.'",
    "POSTGRESQL, sslrootcert, ' ', text in one line",
    "POSTGRESQL, connect_timeout, soon, a duration for connect_timeout",
    "POSTGRESQL, connect_timeout, 0, longer than zero",
    "POSTGRESQL, connect_timeout, 25d, between 0 ms and 24 days",
    "POSTGRESQL, pipelining_limit, 0, from 1 to 1024",
    "POSTGRESQL, pipelining_limit, 1025, from 1 to 1024",
    "POSTGRESQL, pipelining_limit, many, from 1 to 1024",
    "MYSQL, event_loops, -1, from 0 to 1024",
    "H2, event_loops, 2, which is not known for h2",
    "POSTGRESQL, ssl_mode, x, 'Did you mean \"sslmode\"?'",
    "H2, cache_size, -1, from 0 to 2147483647",
    "H2, caller_runs, no, 'Valid: never, quick, always.'",
    "SQLITE, caller_run, never, 'Did you mean \"caller_runs\"?'",
    "SQLITE, synchronous, 1, 'Valid: off, normal, full, extra.'",
  })
  void refusesValues(Engine engine, String name, String value, String expected) {
    String message = problem(() -> check(engine, name, value));

    assertTrue(message.contains(expected), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sslmode=disable&", "sslmode=prefer&"})
  void refusesACertificateThatNothingIsVerifiedWith(String mode) {
    String message = Fixture.urlProblem("mysql://u:p@h/d?" + mode + "sslrootcert=ca.pem");

    assertTrue(message.contains("has sslrootcert, but does not verify the server."), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"require", "verify-ca", "verify-full"})
  void acceptsACertificateToVerifyWith(String mode) {
    String url = "mysql://u@h/d?sslmode=" + mode + "&sslrootcert=ca.pem";

    var options = Fixture.connection("\"" + url + "\"");

    assertEquals("ca.pem", options.options().text("sslrootcert").orElseThrow());
  }

  @Test
  void refusesControlCharacters() {
    String message = problem(() -> check(Engine.POSTGRESQL, "application_name", "a\u0000b"));

    assertFalse(message.contains("\u0000"), message);
  }

  @Test
  void handsOutTypedValues() {
    var options = new Options(Map.of("a", "5s", "b", "-7", "c", "x"));

    assertEquals(Duration.ofSeconds(5), options.duration("a").orElseThrow());
    assertEquals(-7, options.number("b").orElseThrow());
    assertEquals("x", options.text("c").orElseThrow());
    assertTrue(options.duration("z").isEmpty());
    assertTrue(options.number("z").isEmpty());
    assertTrue(options.text("z").isEmpty());
  }

  private static Map<String, String> check(Engine engine, String name, String value) {
    var found = new LinkedHashMap<String, String>();
    OptionRules.add(found, engine, Place.root(Origin.JAVA).key("options"), name, value);
    return found;
  }
}
