package dev.testudo.orm.config;

import static dev.testudo.orm.config.Fixture.connection;
import static dev.testudo.orm.config.Fixture.server;
import static dev.testudo.orm.config.Fixture.urlProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
  private static final String CANARY = "Kan4rie";

  @ParameterizedTest
  @CsvSource({
    "postgresql, POSTGRESQL, 5432",
    "postgres, POSTGRESQL, 5432",
    "POSTGRES, POSTGRESQL, 5432",
    "postgresql+asyncpg, POSTGRESQL, 5432",
    "mysql, MYSQL, 3306",
    "mysql+aiomysql, MYSQL, 3306",
    "mariadb, MARIADB, 3306",
  })
  void knowsSchemesAndTheirPorts(String scheme, Engine engine, int port) {
    var server = server(scheme + "://app:pw@localhost/blog");

    assertEquals(new Server(engine, "localhost", port, "blog", "app", Secret.of("pw")), server);
  }

  @Test
  void readsAnOwnPort() {
    assertEquals(6543, server("postgresql://app:pw@localhost:6543/blog").port());
  }

  @Test
  void decodesEachPart() {
    var server = server("postgresql://us%40er:p%40%3A%2F%3F%23%25+%C3%A9@localhost/my%2Fblog%20x");

    assertEquals("us@er", server.user());
    assertEquals("p@:/?#%+\u00e9", server.password().reveal());
    assertEquals("my/blog x", server.database());
  }

  @Test
  void endsTheUserAtTheFirstColon() {
    assertEquals("a:b", server("mysql://app:a:b@localhost/blog").password().reveal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://app@localhost/blog", "mysql://app:@localhost/blog"})
  void worksWithoutPassword(String url) {
    assertTrue(server(url).password().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "[::1], ::1, 5432",
    "[::1]:6000, ::1, 6000",
    "[2001:db8::7]:1, 2001:db8::7, 1",
    "[fe80::1%25eth0], fe80::1%eth0, 5432",
    "[::ffff:10.0.0.1], ::ffff:10.0.0.1, 5432",
    "10.0.0.1, 10.0.0.1, 5432",
    "db-1.example.org:65535, db-1.example.org, 65535",
    "my_service, my_service, 5432",
  })
  void readsHosts(String written, String host, int port) {
    var server = server("postgresql://app:pw@" + written + "/blog");

    assertEquals(host, server.host());
    assertEquals(port, server.port());
  }

  @Test
  void putsIpv6BackIntoBracketsInItsAddress() {
    assertEquals(
        "postgresql://app@[::1]:5432/blog", server("postgres://app:pw@[::1]/blog").address());
  }

  @Test
  void turnsTheQueryIntoOptions() {
    var options =
        connection(
                "\"postgresql://app:pw@localhost/blog?sslmode=verify-full&connect_timeout=10"
                    + "&application_name=my%20blog%26shop\"")
            .options();

    assertEquals(
        Map.of(
            "sslmode", "verify-full",
            "connect_timeout", "10s",
            "application_name", "my blog&shop"),
        options.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql:app:Kan4rie@localhost/blog | must have // after its scheme",
        "postgresql://app:Kan@4rie@localhost/blog | @, /, ? or #",
        "postgresql://app:Kan4rie/x@localhost/blog | @, /, ? or #",
        "postgresql://app:Kan4rie?x@localhost/blog | @, /, ? or #",
        "postgresql://app:x@Kan4rie/x@localhost/blog | @, /, ? or #",
        "postgresql://app:x@y?Kan4rie=1@localhost/blog | @, /, ? or #",
        "postgresql://app:Kan4rie#x@localhost/blog | @, /, ? or #",
        "postgresql://app:Kan4rie%x@localhost/blog | % in its password",
        "postgresql://app:Kan4rie%E4@localhost/blog | % in its password",
        "postgresql://app:Kan4rie%4@localhost/blog | % in its password",
        "postgresql://:Kan4rie@localhost/blog | must name a user",
        "postgresql://localhost/blog | must name a user before its host",
        "postgresql://app:Kan4rie@localhost | must name a database",
        "postgresql://app:Kan4rie@localhost/ | must name a database",
        "postgresql://app:Kan4rie@localhost/blog/x | nothing but a database",
        "postgresql://app:Kan4rie@localhost/blog%00 | control characters in its database",
        "postgresql://app:Kan4rie@/blog | must have one host",
        "postgresql://app:Kan4rie@a,b/blog | must have one host",
        "postgresql://app:Kan4rie@%2Fvar%2Frun/blog | must have one host",
        "postgresql://app:Kan4rie@[localhost]/blog | must have one host",
        "postgresql://app:Kan4rie@[::1/blog | must have one host",
        "postgresql://app:Kan4rie@::1/blog | must have one host",
        "postgresql://app:Kan4rie@localhost:/blog | must have a port",
        "postgresql://app:Kan4rie@localhost:0/blog | must have a port",
        "postgresql://app:Kan4rie@localhost:65536/blog | must have a port",
        "postgresql://app:Kan4rie@localhost:54e2/blog | must have a port",
        "postgresql://app:Kan4rie@localhost/blog? | OK",
        "postgresql://app:Kan4rie@localhost/blog?sslmode | name=value",
        "postgresql://app:Kan4rie@localhost/blog?=x | name=value",
        "postgresql://app:Kan4rie@localhost/blog?sslmode=require& | name=value",
        "postgresql://app:Kan4rie@localhost/blog?password=Kan4rie | option \"password\"",
        "mysql://app:Kan4rie@localhost/blog?sslmode=allow | unknown value for sslmode",
        "mysql://app:Kan4rie@localhost/blog?search_path=x | which is not known for mysql",
      })
  void refusesWhatItCannotReadWithoutRepeatingIt(String url, String expected) {
    if (expected.equals("OK")) {
      assertEquals(Map.of(), connection("\"" + url + "\"").options().values());
      return;
    }
    String message = urlProblem(url);

    assertTrue(
        message.startsWith("connections.default.url (orm.json, line 1, column 18) "), message);
    assertTrue(message.contains(expected), message);
    assertFalse(message.contains("Kan"), message);
    assertFalse(message.contains(CANARY.substring(3)), message);
    assertFalse(message.contains("localhost"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgers://app:Kan4rie@localhost/blog | unknown scheme \"postgers\" | \"postgres\"?",
        "mongodb://app:Kan4rie@localhost/blog | unknown scheme \"mongodb\" | Valid: postgresql",
        "sqlit:db.sqlite3 | unknown scheme \"sqlit\" | Did you mean \"sqlite\"?",
        "jdbc:postgresql://localhost/blog?password=Kan4rie | must not start with jdbc: | Known",
        "app:Kan4rie@localhost/blog | no known scheme | Known forms",
        "Kan4rie:x | no known scheme | Known forms",
        "Kan4rie | has no scheme | Known forms",
        "//app:Kan4rie@localhost/blog | has no scheme | Known forms",
        "'' | has no scheme | Known forms",
      })
  void tellsWhichSchemesThereAre(String url, String expected, String wayOut) {
    String message = urlProblem(url);

    assertTrue(message.contains(expected), message);
    assertTrue(message.contains(wayOut), message);
    assertFalse(message.contains(CANARY), message);
  }

  @Test
  void showsNoPassword() {
    var connection = connection("\"postgresql://app:Kan4rie@localhost/blog\"");

    assertFalse(connection.toString().contains(CANARY));
    assertTrue(connection.toString().contains("password=***"));
    assertFalse(connection.target().address().contains(CANARY));
  }
}
