package dev.testudo.orm.config;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.error.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/** Short ways to a configuration and to the message of a refused one, with a known environment. */
final class Fixture {
  private Fixture() {}

  static DatabaseConfig parse(String json, Map<String, String> variables) {
    return ConfigReader.read(JsonReader.read("orm.json", json), new Environment(variables::get));
  }

  /** The connection in a configuration that has nothing else of interest. */
  static ConnectionConfig connection(String json, Map<String, String> variables) {
    return parse(around(json), variables).connections().get("default");
  }

  static ConnectionConfig connection(String json) {
    return connection(json, Map.of());
  }

  static Target target(String url) {
    return connection("\"" + url + "\"").target();
  }

  static Server server(String url) {
    return (Server) target(url);
  }

  static Embedded embedded(String url) {
    return (Embedded) target(url);
  }

  /** The message for a wrong configuration. */
  static String problem(String json) {
    return problem(json, Map.of());
  }

  static String problem(String json, Map<String, String> variables) {
    return problem(() -> parse(json, variables));
  }

  /** The message for a wrong connection. */
  static String connectionProblem(String json) {
    return problem(around(json));
  }

  static String urlProblem(String url) {
    return connectionProblem("\"" + url + "\"");
  }

  static String problem(Executable refused) {
    return assertThrows(ConfigurationException.class, refused).getMessage();
  }

  private static String around(String connection) {
    return "{\"connections\": {\"default\": "
        + connection
        + "}, \"apps\": {\"a\": {\"models\": [\"m\"]}}}";
  }
}
