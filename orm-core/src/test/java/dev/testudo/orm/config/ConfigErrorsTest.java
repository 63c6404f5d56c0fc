package dev.testudo.orm.config;

import static dev.testudo.orm.config.Fixture.connectionProblem;
import static dev.testudo.orm.config.Fixture.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigErrorsTest {
  @Test
  void pointsAtAnUnknownKeyAndNamesTheNearest() {
    String message =
        problem(
            """
            {
              "connections": {
                "main": {
                  "url": "h2:mem:blog",
                  "pool": {"max_sise": 16}
                }
              }
            }
            """);

    assertEquals(
        "connections.main.pool.max_sise (orm.json, line 5, column 16) is an unknown key.\n"
            + "  Did you mean \"max_size\"?",
        message);
  }

  @Test
  void listsTheValidKeysIfNoneIsNear() {
    assertEquals(
        "apps.a.database (orm.json, line 1, column 60) is an unknown key.\n"
            + "  Valid: models, default_connection, read_connections, read_after_write.",
        problem(
            "{\"connections\": {\"default\": \"h2:mem:x\"}, \"apps\": {\"a\": {   \"database\":"
                + " 1}}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"read_connections", "pre_ping", "engine", "credentials"})
  void acceptsNoKeyThatWouldDoNothing(String key) {
    String message = connectionProblem("{\"url\": \"h2:mem:x\", \"" + key + "\": \"UTC\"}");

    assertTrue(message.startsWith("connections.default." + key + " ("), message);
    assertTrue(message.contains("is an unknown key"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | connections.default | a URL or an object, but is a number",
        "null | connections.default | a URL or an object, but is null",
        "[] | connections.default | a URL or an object, but is a list",
        "{\"url\": 12345} | connections.default.url | text, but is a number",
        "{\"url\": [\"h2:mem:x\"]} | connections.default.url | text, but is a list",
        "{\"url\": \"h2:mem:x\", \"pool\": 5} | connections.default.pool | an object, but is a"
            + " number",
        "{\"url\": \"h2:mem:x\", \"pool\": null} | connections.default.pool | an object, but is"
            + " null",
        "{\"url\": \"h2:mem:x\", \"pool\": {\"max_size\": \"16\"}} "
            + "| connections.default.pool.max_size | a whole number up to 2147483647, but is text",
        "{\"url\": \"h2:mem:x\", \"pool\": {\"max_size\": 1.5}} "
            + "| connections.default.pool.max_size | a whole number up to 2147483647, but is 1.5",
        "{\"url\": \"h2:mem:x\", \"pool\": {\"max_size\": 3000000000}} |"
            + " connections.default.pool.max_size | a whole number up to 2147483647, but is"
            + " 3000000000",
        "{\"url\": \"h2:mem:x\", \"pool\": {\"max_size\": 0}} "
            + "| connections.default.pool.max_size | at least 1, but is 0",
        "{\"url\": \"h2:mem:x\", \"pool\": {\"max_wait_queue\": -1}} "
            + "| connections.default.pool.max_wait_queue | at least 0, but is -1",
        "{\"url\": \"h2:mem:x\", \"log_sql\": \"yes\"} "
            + "| connections.default.log_sql | true or false, but is text",
        "{\"url\": \"h2:mem:x\", \"log_sql\": 1} "
            + "| connections.default.log_sql | true or false, but is a number",
        "{\"url\": \"h2:mem:x\", \"slow_query\": true} "
            + "| connections.default.slow_query | text, but is true",
        "{\"url\": \"h2:mem:x\", \"slow_query\": 200} "
            + "| connections.default.slow_query | a duration with a unit, but is the number 200",
        "{\"url\": \"h2:mem:x\", \"slow_query\": \"200\"} | connections.default.slow_query | a"
            + " duration with a unit, but is a number without one",
        "{\"url\": \"h2:mem:x\", \"slow_query\": \"PT5S\"} "
            + "| connections.default.slow_query | a duration, but cannot be read as one",
        "{\"url\": \"h2:mem:x\", \"slow_query\": \"5 s\"} "
            + "| connections.default.slow_query | a duration, but cannot be read as one",
        "{\"url\": \"h2:mem:x\", \"slow_query\": \"0s\"} "
            + "| connections.default.slow_query | longer than zero",
        "{\"url\": \"h2:mem:x\", \"statement_timeout\": \"999999999999d\"} "
            + "| connections.default.statement_timeout | between 0 ms and 24 days",
        "{\"url\": \"h2:mem:x\", \"options\": {\"cache_size\": true}} "
            + "| connections.default.options.cache_size | text, but is true",
      })
  void tellsExpectedAndFoundType(String connection, String path, String expected) {
    String message = connectionProblem(connection);

    assertTrue(message.startsWith(path + " (orm.json, line 1, column "), message);
    assertTrue(message.contains("must be " + expected), message);
    assertFalse(message.contains("12345"), message);
  }

  @Test
  void wantsAUrl() {
    String message = connectionProblem("{\"log_sql\": true}");

    assertTrue(message.startsWith("connections.default (orm.json, line 1, column 18) has no url"));
  }

  @Test
  void wantsAnObjectAtTheTop() {
    assertEquals("The configuration (orm.json) must be an object, but is a list.", problem("[]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | connections (orm.json) has no connection",
        "{\"connections\": {}} | connections (orm.json, line 1, column 2) has no connection",
        "{\"connections\": {\"a\": \"h2:mem:x\"}} | apps (orm.json) has no app",
        "{\"connections\": {\"a\": \"h2:mem:x\"}, \"apps\": {}} | has no app",
        "{\"connections\": {\"\": \"h2:mem:x\"}} | is not a usable name",
        "{\"connections\": {\"1\": \"h2:mem:x\"}} | is not a usable name",
        "{\"connection\": {}} | Did you mean \"connections\"?",
      })
  void wantsConnectionsAndApps(String json, String expected) {
    String message = problem(json);

    assertTrue(message.contains(expected), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | apps.a.models (orm.json, line 1, column 52) names no package",
        "{\"models\": []} | apps.a.models (orm.json, line 1, column 58) names no package",
        "{\"models\": \"m\"} | apps.a.models (orm.json, line 1, column 58) must be a list of texts,"
            + " but is text",
        "{\"models\": [\"m\", 5]} | apps.a.models[1] (orm.json, line 1, column 74) must be text",
        "{\"models\": [\"com.example.\"]} | apps.a.models[0] (orm.json, line 1, column 69) must be "
            + "the name of a Java package",
        "{\"models\": [\"com/example\"]} | must be the name of a Java package",
        "{\"models\": [\"m\", \"m\"], \"default_connection\": \"main\"} | apps.a.models[1]"
            + " (orm.json, line 1, column 74) is m, which app \"a\" has already",
        "{\"models\": [\"m\"], \"default_connection\": \"mian\"} | Did you mean \"main\"?",
        "{\"models\": [\"m\"], \"default_connection\": \"xyz\"} | Valid: main.",
        "{\"models\": [\"m\"]} | \"default\" is meant where no connection is named",
      })
  void checksApps(String app, String expected) {
    String message =
        problem("{\"connections\": {\"main\": \"h2:mem:x\"},     \"apps\": {\"a\": " + app + "}}");

    assertTrue(message.contains(expected), message);
  }

  @Test
  void refusesAPackageInTwoApps() {
    String message =
        problem(
            """
            {"connections": {"default": "h2:mem:x"},
             "apps": {"a": {"models": ["m"]}, "b": {"models": ["n", "m"]}}}
            """);

    assertTrue(message.contains("apps.b.models[1] (orm.json, line 2, column 57)"), message);
    assertTrue(message.contains("which app \"a\" has already"), message);
  }

  @Test
  void refusesADuplicateKey() {
    String message = problem("{\"connections\": {},\n \"connections\": {}}");

    assertTrue(
        message.startsWith("connections (orm.json, line 2, column 2) is there twice."), message);
  }

  @Test
  void refusesAnOptionInUrlAndOptions() {
    String message =
        connectionProblem("{\"url\": \"h2:mem:x?cache_size=1\", \"options\": {\"cache_size\": 2}}");

    assertTrue(message.startsWith("connections.default.options.cache_size ("), message);
    assertTrue(message.contains("has the option \"cache_size\" twice"), message);
  }

  @Test
  void allowsAConnectionThatNoAppUses() {
    var config =
        Fixture.parse(
            """
            {"connections": {"default": "h2:mem:x", "spare": "h2:mem:y"},
             "apps": {"a": {"models": ["m"]}}}
            """,
            Map.of());

    assertEquals(2, config.connections().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"connections\": } | line 1, column 17",
        "{\"connections\" {}} | line 1, column 16",
        "{'connections': {}} | line 1, column 2",
        "{\"a\": tru} | line 1, column",
        "{\"a\": Kan4rie} | line 1, column",
        "{\"a\": \"Kan4rie | line 1, column",
        "{\"a\": \"Kan4rie\\q\"} | line 1, column",
        "{\"a\": 12Kan4rie} | line 1, column",
        "{\"a\": 012} | line 1, column",
        "{\"a\": [1, 2} | line 1, column 12",
        "{\"a\": 1 | line 1, column",
        "// Kan4rie | line 1, column",
      })
  void pointsIntoMalformedJsonWithoutRepeatingIt(String json, String where) {
    var failure = assertThrows(ConfigurationException.class, () -> Fixture.parse(json, Map.of()));

    String message = failure.getMessage();
    assertTrue(message.startsWith("orm.json is not valid JSON at " + where), message);
    assertTrue(message.contains("Likely cause: "), message);
    assertFalse(message.contains("Kan4rie"), message);
    assertNull(failure.getCause());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | The configuration (orm.json) is empty.",
        "'  ' | The configuration (orm.json) is empty.",
        "{} {} | The configuration (orm.json, line 1, column 4) goes on after its end.",
      })
  void wantsExactlyOneDocument(String json, String expected) {
    assertTrue(problem(json).startsWith(expected), problem(json));
  }

  @Test
  void showsNoKeyThatMayBeAUrl() {
    String message =
        problem("{\"connections\": {\"mysql://app:Kan4rie@h/d\": \"default\"}, \"apps\": {}}");

    assertTrue(message.startsWith("connections.\"…\" (orm.json, line 1, column 18) "), message);
    assertFalse(message.contains("Kan4rie"), message);
  }

  @Test
  void quotesAKeyWithADot() {
    String message = problem("{\"connections\": {\"a.b\": {\"url\": 1}}}");

    assertTrue(message.startsWith("connections.\"a.b\".url (orm.json, line 1, column 26) "));
  }
}
