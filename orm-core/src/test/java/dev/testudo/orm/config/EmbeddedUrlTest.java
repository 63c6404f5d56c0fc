package dev.testudo.orm.config;

import static dev.testudo.orm.config.Fixture.connection;
import static dev.testudo.orm.config.Fixture.embedded;
import static dev.testudo.orm.config.Fixture.urlProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedUrlTest {
  @ParameterizedTest
  @CsvSource({
    "sqlite://db.sqlite3, db.sqlite3",
    "sqlite://./db.sqlite3, ./db.sqlite3",
    "sqlite://data/db.sqlite3, data/db.sqlite3",
    "sqlite:///var/db.sqlite3, /var/db.sqlite3",
    "sqlite:////var/db.sqlite3, /var/db.sqlite3",
    "sqlite:///./app.db, ./app.db",
    "sqlite:///../app.db, ../app.db",
    "sqlite+aiosqlite:///./app.db, ./app.db",
    "sqlite:///C:/data/app.db, C:/data/app.db",
    "sqlite://my%20notes%23%3b.db, REFUSED",
    "sqlite://my%20notes%231.db, my notes#1.db",
  })
  void readsSqliteFiles(String url, String file) {
    if (file.equals("REFUSED")) {
      assertTrue(urlProblem(url).contains("must not have ; or ?"));
      return;
    }
    assertEquals(new Embedded(Engine.SQLITE, false, file), embedded(url));
  }

  @ParameterizedTest
  @CsvSource({"sqlite://:memory:", "sqlite:///:memory:", "sqlite+aiosqlite://:memory:"})
  void readsSqliteInMemory(String url) {
    assertEquals(new Embedded(Engine.SQLITE, true, ":memory:"), embedded(url));
  }

  @ParameterizedTest
  @CsvSource({
    "h2:mem:blog, true, blog",
    "H2:mem:blog, true, blog",
    "h2:file:./data/blog, false, ./data/blog",
    "h2:file:/var/blog, false, /var/blog",
    "h2:file:~/blog, false, ~/blog",
    "h2:file:my%20blog, false, my blog",
  })
  void readsH2(String url, boolean inMemory, String name) {
    assertEquals(new Embedded(Engine.H2, inMemory, name), embedded(url));
  }

  @Test
  void h2TakesALoginWhichNoTextShows() {
    var config =
        ConnectionConfig.of("default", "h2:file:./blog?user=app&password=s%26cret&cache_size=1");

    var target = (Embedded) config.target();
    assertEquals("app", target.user());
    assertEquals("s&cret", target.password().reveal());
    assertEquals(Map.of("cache_size", "1"), config.options().values());
    assertFalse(config.toString().contains("cret"), config.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "sqlite:///./app.db, sqlite://./app.db",
    "sqlite://:memory:, sqlite://:memory:",
    "h2:mem:blog, h2:mem:blog",
    "h2:file:./blog?cache_size=1, h2:file:./blog",
  })
  void givesAnAddressForMessages(String url, String address) {
    assertEquals(address, embedded(url).address());
  }

  @Test
  void turnsTheQueryIntoOptions() {
    var options =
        connection(
                "\"sqlite://db?busy_timeout=500ms&journal_mode=wal&synchronous=normal"
                    + "&cache_size=-2000\"")
            .options();

    assertEquals(Duration.ofMillis(500), options.duration("busy_timeout").orElseThrow());
    assertEquals("wal", options.text("journal_mode").orElseThrow());
    assertEquals("normal", options.text("synchronous").orElseThrow());
    assertEquals(-2000, options.number("cache_size").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqlite:db.sqlite3 | must have // after sqlite:",
        "sqlite:// | must name a file",
        "sqlite:/// | must name a file",
        "sqlite://data/ | must name a file",
        "sqlite://:memory | must have a plain file name",
        "sqlite://:resource:x.db | must have a plain file name",
        "sqlite://file:x.db%3Fmode=ro | must have a plain file name",
        "sqlite://x.db%3Fforeign_keys=off | must not have ; or ?",
        "sqlite://x%00.db | must not have ; or ? or control",
        "sqlite://x%.db | % in its path",
        "sqlite://x.db?foreign_keys=off | option \"foreign_keys\"",
        "sqlite://x.db?journal_mode=off | unknown value for journal_mode",
        "h2:mem: | must name its database",
        "h2:file: | must name its database",
        "h2:./blog | must go on with mem: or file:",
        "h2:tcp://localhost/blog | must go on with mem: or file:",
        "h2:mem:blog;INIT=RUNSCRIPT FROM 'x' | must not have H2 settings after a ;",
        "h2:mem:blog%3BINIT=X | must not have H2 settings after a ;",
        "h2:mem:blog?INIT=X | option \"INIT\"",
        "h2:mem:blog?mode=MySQL | option \"mode\"",
        "h2:mem:blog?cache_size=1;INIT=X | a whole number from 0",
        "h2:mem:blog?lock_timeout=1;INIT=X | a duration for lock_timeout",
        "h2:mem:x%01 | must not have ; or ? or control",
      })
  void refusesWhatItCannotRead(String url, String expected) {
    String message = urlProblem(url);

    assertTrue(message.startsWith("connections.default.url (orm.json, line 1, "), message);
    assertTrue(message.contains(expected), message);
  }

  @Test
  void tellsTheNearestOption() {
    String message = urlProblem("h2:mem:blog?LOCK_TIMEOUT=5s");

    assertTrue(message.contains("Did you mean \"lock_timeout\"?"), message);
    assertFalse(message.contains("5s"), message);
  }
}
