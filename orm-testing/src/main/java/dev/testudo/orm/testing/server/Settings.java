package dev.testudo.orm.testing.server;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the person who runs the tests has said: system properties first, environment second.
 *
 * @param properties gives a system property or null
 * @param environment gives an environment variable or null
 */
record Settings(
    UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {

  static final String REQUIRE = "orm.test.require";

  static Settings ofJvm() {
    return new Settings(System::getProperty, System::getenv);
  }

  static String urlProperty(Engine engine) {
    return "orm.test." + engine.key() + ".url";
  }

  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** The URL of the server to use, if one is given. */
  Optional<String> url(Engine engine) {
    return value(urlProperty(engine));
  }

  /** The engines whose absence must fail a test instead of skipping it. */
  Set<Engine> required() {
    var required = EnumSet.noneOf(Engine.class);
    for (var word : value(REQUIRE).orElse("").split(",", -1)) {
      var key = word.strip().toLowerCase(Locale.ROOT);
      if (key.equals("all")) {
        required.addAll(EnumSet.allOf(Engine.class));
      } else if (!key.isEmpty()) {
        required.add(Engine.ofKey(key).orElseThrow(() -> unknown(key)));
      }
    }
    return required;
  }

  private Optional<String> value(String property) {
    var given = properties.apply(property);
    var value = given == null ? environment.apply(variable(property)) : given;
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static IllegalArgumentException unknown(String key) {
    var known = Arrays.stream(Engine.values()).map(Engine::key).collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        REQUIRE + " names an unknown engine \"" + key + "\"; known are " + known + " and all");
  }
}
