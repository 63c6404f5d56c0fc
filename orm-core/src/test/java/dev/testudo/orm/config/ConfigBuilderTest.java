package dev.testudo.orm.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ConfigBuilderTest {
  private final ConfigBuilder builder = DatabaseConfig.builder();

  @Test
  void namesTheSamePathAsJson() {
    refuses(
        "connections.main.pool.max_size must be at least 1, but is 0.",
        () -> builder.connection("main", c -> c.url("h2:mem:x").pool(p -> p.maxSize(0))));
  }

  @Test
  void checksDurations() {
    refuses(
        "connections.main.pool.acquire_timeout must be longer than zero.",
        () -> connection(c -> c.pool(p -> p.acquireTimeout(Duration.ZERO))));
    refuses(
        "connections.main.pool.idle_timeout must be between 0 ms and 24 days.",
        () -> connection(c -> c.pool(p -> p.idleTimeout(Duration.ofSeconds(-1)))));
    refuses(
        "connections.main.pool.max_lifetime must be between 0 ms and 24 days.",
        () -> connection(c -> c.pool(p -> p.maxLifetime(Duration.ofDays(25)))));
    refuses(
        "connections.main.slow_query must be a whole number of milliseconds.",
        () -> connection(c -> c.slowQuery(Duration.ofNanos(1))));
  }

  @Test
  void letsZeroMeanForEver() {
    var connection =
        connection(c -> c.pool(p -> p.idleTimeout(Duration.ZERO).maxLifetime(Duration.ZERO)));

    assertEquals(Duration.ZERO, connection.pool().idleTimeout());
    assertEquals(Duration.ZERO, connection.pool().maxLifetime());
  }

  @Test
  void addsUpSettingsOfThePool() {
    var connection = connection(c -> c.pool(p -> p.maxSize(3)).pool(p -> p.maxWaitQueue(4)));

    assertEquals(3, connection.pool().maxSize());
    assertEquals(4, connection.pool().maxWaitQueue());
  }

  @Test
  void refusesTimeZonesThatTheEngineCannotHave() {
    refuses(
        "connections.main.time_zone must be UTC on this engine.",
        () -> connection(c -> c.timeZone("Europe/Berlin")));
    refuses(
        "connections.main.time_zone is no time zone.", () -> connection(c -> c.timeZone("Berlin")));
    assertEquals(ZoneOffset.UTC, connection(c -> c.timeZone("Z")).timeZone());
  }

  @Test
  void readsOnlyFromCopiesOfTheSameEngine() {
    builder
        .connection("main", "h2:mem:x")
        .connection("copy", "h2:mem:y")
        .connection("lite", "sqlite://x.db");

    refuses("apps.a.read_connections[1] is there twice.", () -> reading("copy", "copy"));
    refusesToBuild("apps.b.read_connections[0] is \"cpy\", but there is no such", "b", "cpy");
    refusesToBuild("apps.c.read_connections[0] is the default_connection", "c", "main");
    refusesToBuild("apps.d.read_connections[0] leads to sqlite, but the app", "d", "lite");
  }

  @Test
  void refusesEncryptionKeysThatCanBeGuessedWithoutShowingThem() {
    String key = "0123456789abcdef0123456789abcdef";

    refuses("encryption_keys has 0 keys.", builder::encryptionKeys);
    refuses("encryption_keys has 5 keys.", () -> builder.encryptionKeys(key, "", "", "", ""));
    refuses("encryption_keys[0] has 7 characters.", () -> builder.encryptionKeys("hunter2"));
    refuses("encryption_keys[1] is there twice.", () -> builder.encryptionKeys(key, key));
  }

  @Test
  void readsEncryptionKeysFromTheEnvironment() {
    String json =
        """
        {"connections": {"default": "h2:mem:x"}, "apps": {"a": {"models": ["m"]}},
         "encryption_keys": ["${KEY}", "${OLDER}"]}
        """;
    Map<String, String> variables = Map.of("KEY", "k".repeat(32), "OLDER", "o".repeat(32));

    var config = Fixture.parse(json, variables);

    assertEquals(
        List.of(Secret.of("k".repeat(32)), Secret.of("o".repeat(32))), config.encryptionKeys());
    assertFalse(config.toString().contains("kkk"));
    assertTrue(
        Fixture.problem(json, Map.of("KEY", "k".repeat(32)))
            .contains("needs the environment variable OLDER"));
  }

  private void reading(String... names) {
    builder.app("a", a -> a.models("com.example").readConnections(names));
  }

  private static void refusesToBuild(String message, String label, String copy) {
    refuses(
        message,
        () ->
            DatabaseConfig.builder()
                .connection("main", "h2:mem:x")
                .connection("lite", "sqlite://x.db")
                .app(
                    label,
                    a ->
                        a.models("com.example." + label)
                            .defaultConnection("main")
                            .readConnections(copy))
                .build());
  }

  @Test
  void refusesNull() {
    refuses("connections.main.url is null.", () -> builder.connection("main", missing()));
    refuses("connections is null.", () -> builder.connection(missing(), "h2:mem:x"));
    refuses(
        "connections.main.statement_timeout is null.",
        () -> connection(c -> c.statementTimeout(null)));
    refuses("apps.a.models[0] is null.", () -> builder.app("a", a -> a.models(missing())));
    refuses(
        "apps.a.default_connection is null.",
        () -> builder.app("a", a -> a.defaultConnection(missing())));
  }

  @Test
  void refusesAFunctionThatReturnsAnotherBuilder() {
    refuses(
        "apps.a was set up by a function that does not return the builder it was given.",
        () -> builder.app("a", a -> null));
    refuses(
        "connections.main.pool was set up by a function that does not return",
        () -> connection(c -> c.pool(p -> null)));
  }

  @Test
  void refusesTheSameNameTwice() {
    builder.connection("main", "h2:mem:x").app("a", a -> a.models("m"));

    refuses("connections.main is there twice.", () -> builder.connection("main", "h2:mem:y"));
    refuses("apps.a is there twice.", () -> builder.app("a", a -> a.models("n")));
    refuses(
        "connections.b.options.cache_size is there twice.",
        () ->
            builder.connection(
                "b", c -> c.url("h2:mem:x").option("cache_size", "1").option("cache_size", "1")));
  }

  @Test
  void wantsAUrl() {
    refuses("connections.main has no url.", () -> builder.connection("main", c -> c.logSql(true)));
  }

  @Test
  void checksTheWhole() {
    refuses("connections has no connection.", builder::build);
    builder.connection("main", "h2:mem:x");
    refuses("apps has no app.", builder::build);
    builder.app("a", a -> a.models("m"));
    refuses(
        "apps.a.default_connection is \"default\", but there is no such connection.",
        builder::build);
  }

  @Test
  void buildsWhatDoesNotChangeAfterwards() {
    builder.connection("default", "h2:mem:x").app("a", a -> a.models("m"));
    var config = builder.build();

    builder.connection("late", "h2:mem:y");

    assertEquals(1, config.connections().size());
    assertThrows(UnsupportedOperationException.class, () -> config.connections().clear());
    assertThrows(UnsupportedOperationException.class, () -> config.apps().clear());
  }

  @Test
  void makesASingleConnection() {
    var connection = ConnectionConfig.of("main", "sqlite://:memory:?busy_timeout=1s");

    assertEquals("main", connection.name());
    assertEquals(Engine.SQLITE, connection.engine());
    assertEquals(PoolConfig.DEFAULT, connection.pool());
    refuses("connections.main.url must be a database URL", () -> ConnectionConfig.of("main", "x"));
  }

  private static ConnectionConfig connection(UnaryOperator<ConnectionBuilder> settings) {
    return DatabaseConfig.builder()
        .connection("main", c -> settings.apply(c.url("h2:mem:x")))
        .app("a", a -> a.models("m").defaultConnection("main"))
        .build()
        .connections()
        .get("main");
  }

  private static void refuses(String expected, Executable refused) {
    String message = Fixture.problem(refused);

    assertTrue(message.startsWith(expected), message);
  }

  /** What a caller gets for an unset variable. */
  private static String missing() {
    return System.getenv("TESTUDO_SURELY_NOT_SET");
  }
}
