package dev.testudo.orm.config;

import static dev.testudo.orm.config.Fixture.connection;
import static dev.testudo.orm.config.Fixture.parse;
import static dev.testudo.orm.config.Fixture.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private static final String WITH_PASSWORD = "\"postgresql://app:${PW}@localhost/blog\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@:/?#%",
        "p@localhost:1/other?sslmode=disable#",
        "%40",
        "a b+c&d=e;f",
        "${HOME}",
        "\u00fc\u20ac\ud83d\udc22",
        "\"\\'`$",
        "[::1]",
        " x ",
        "\t",
        ""
      })
  void takesAnyPasswordAsItIs(String password) {
    var server = (Server) connection(WITH_PASSWORD, Map.of("PW", password)).target();

    assertEquals(
        new Server(Engine.POSTGRESQL, "localhost", 5432, "blog", "app", Secret.of(password)),
        server);
  }

  @Test
  void fillsEachPartOfAUrl() {
    var server =
        (Server)
            connection(
                    "\"mysql://${U}:${P}@${H}:${PORT}/${D}?connect_timeout=${T}\"",
                    Map.of("U", "a@b", "P", "p", "H", "::1", "PORT", "33", "D", "x/y", "T", "2s"))
                .target();

    assertEquals(new Server(Engine.MYSQL, "::1", 33, "x/y", "a@b", Secret.of("p")), server);
  }

  @Test
  void takesAnIpv6HostInBracketsToo() {
    var target = connection("\"mysql://u:p@${H}/d\"", Map.of("H", "[2001:db8::1]")).target();

    assertEquals("2001:db8::1", ((Server) target).host());
  }

  @Test
  void takesAWholeUrl() {
    var variables = Map.of("DATABASE_URL", "postgres://app:p%40ss@db/blog?sslmode=require");

    var connection = connection("\"${DATABASE_URL}\"", variables);

    assertEquals("p@ss", ((Server) connection.target()).password().reveal());
    assertEquals("require", connection.options().text("sslmode").orElseThrow());
  }

  @Test
  void takesTheBeginningOfAUrl() {
    var connection =
        connection(
            "\"${BASE}/${NAME}?sslmode=require\"",
            Map.of("BASE", "postgres://app:pw@db:1234", "NAME", "a?b"));

    assertEquals("a?b", ((Server) connection.target()).database());
    assertEquals("require", connection.options().text("sslmode").orElseThrow());
  }

  @Test
  void takesAFilePath() {
    var target = connection("\"sqlite://${FILE}\"", Map.of("FILE", "/tmp/a b#1.db")).target();

    assertEquals(new Embedded(Engine.SQLITE, false, "/tmp/a b#1.db"), target);
  }

  @Test
  void letsNoFilePathSmuggleSettingsIn() {
    String message =
        problem(() -> connection("\"h2:file:${FILE}\"", Map.of("FILE", "x;INIT=DROP ALL OBJECTS")));

    assertTrue(message.contains("must not have H2 settings after a ;"), message);
  }

  @ParameterizedTest
  @CsvSource({"'${X:-fallback}', fallback", "'${X:-}', ''", "'${X:-a:-b}', a:-b"})
  void usesTheDefaultOfAnUnsetOrEmptyVariable(String template, String expected) {
    assertEquals(expected, resolve(template, Map.of()));
    assertEquals(expected, resolve(template, Map.of("X", "")));
    assertEquals("set", resolve(template, Map.of("X", "set")));
  }

  @ParameterizedTest
  @CsvSource({
    "'$${X}', '${X}'",
    "'a$${X}${X}$${', 'a${X}1${'",
    "'$X $ {X} }', '$X $ {X} }'",
    "'${X}$${X}', '1${X}'",
    "'${X}${X}', '11'",
    "'$', '$'",
  })
  void keepsWhatIsNoPlaceholder(String template, String expected) {
    assertEquals(expected, resolve(template, Map.of("X", "1")));
  }

  @Test
  void doesNotLookIntoWhatItPutIn() {
    assertEquals("${Y}", resolve("${X}", Map.of("X", "${Y}", "Y", "no")));
  }

  @Test
  void namesAnUnsetVariableAndTheKey() {
    String message = problem(() -> connection(WITH_PASSWORD));

    assertEquals(
        "connections.default.url (orm.json, line 1, column 18) needs the environment variable PW, "
            + "which is not set.\n  Set it, or give a default: ${PW:-default}.",
        message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${PW",
        "${PW:-Kan4rie",
        "${PW:Kan4rie}",
        "${}",
        "${1X}",
        "${P W}",
        "${:-Kan4rie}",
        "${PW:-${Kan4rie}}"
      })
  void refusesABrokenPlaceholderWithoutRepeatingIt(String broken) {
    String message =
        problem(() -> connection("\"mysql://app:" + broken + "@h/d\"", Map.of("PW", "Kan4rie")));

    assertTrue(message.contains("Write ${NAME} or ${NAME:-default}"), message);
    assertFalse(message.contains("Kan4rie"), message);
  }

  @Test
  void replacesInEveryStringValue() {
    var config =
        parse(
            """
            {"connections": {"main": {"url": "h2:mem:${N}", "statement_timeout": "${T}",
               "pool": {"max_size": "${SIZE}", "idle_timeout": "${T}"}, "log_sql": "${LOG}",
               "options": {"lock_timeout": "${T}"}}},
             "apps": {"a": {"models": ["com.${N}"], "default_connection": "${C}"}}}
            """,
            Map.of("N", "blog", "T", "7s", "SIZE", "3", "LOG", "true", "C", "main"));
    var main = config.connections().get("main");

    assertEquals("h2:mem:blog", main.target().address());
    assertEquals(Duration.ofSeconds(7), main.statementTimeout());
    assertEquals(Duration.ofSeconds(7), main.pool().idleTimeout());
    assertEquals(3, main.pool().maxSize());
    assertTrue(main.logSql());
    assertEquals(Duration.ofSeconds(7), main.options().duration("lock_timeout").orElseThrow());
    assertEquals(List.of("com.blog"), config.apps().get("a").models());
    assertEquals("main", config.apps().get("a").defaultConnection());
  }

  @Test
  void leavesKeysAlone() {
    String message =
        problem(
            "{\"connections\": {\"${N}\": \"h2:mem:x\"}, \"apps\": {}}", Map.of("N", "default"));

    assertTrue(message.contains("is not a usable name"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"pool\": {\"max_size\": \"${X}\"} | must be a whole number up to 2147483647",
        "\"log_sql\": \"${X}\" | must be true or false",
        "\"slow_query\": \"${X}\" | must be a duration",
        "\"options\": {\"cache_size\": \"${X}\"} | must have a whole number",
      })
  void doesNotShowAValueThatDoesNotFit(String setting, String expected) {
    String json = "{\"url\": \"h2:mem:x\", " + setting + "}";

    String message = problem(() -> connection(json, Map.of("X", "Kan4rie")));

    assertTrue(message.contains(expected), message);
    assertFalse(message.contains("Kan4rie"), message);
  }

  @Test
  void worksInJavaToo() {
    var builder = new ConfigBuilder(Place.root(Origin.JAVA), new Environment(name -> "p@" + name));

    var config =
        builder
            .connection("default", "mysql://app:${PW}@h/d")
            .app("a", app -> app.models("m"))
            .build();

    var server = (Server) config.connections().get("default").target();
    assertEquals("p@PW", server.password().reveal());
  }

  private static String resolve(String template, Map<String, String> variables) {
    return new Environment(variables::get).resolve(Place.root(Origin.JAVA), template);
  }
}
