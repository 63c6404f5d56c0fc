package dev.testudo.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.config.Engine;
import dev.testudo.orm.config.PoolConfig;
import dev.testudo.orm.error.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrmConfigTest {
  private static final String FULL =
      """
      {
        "connections": {
          "default": "h2:mem:blog",
          "main": {
            "url": "postgresql://app:secret@db.example.org:5433/blog?sslmode=require",
            "pool": {"max_size": 16, "max_wait_queue": 50, "acquire_timeout": "2s",
                     "idle_timeout": "1m", "max_lifetime": "1h"},
            "statement_timeout": "30s", "log_sql": true, "log_parameters": true,
            "slow_query": "200ms", "connect_on_init": false,
            "options": {"connect_timeout": 3, "application_name": "blog"}
          }
        },
        "apps": {
          "blog": {"models": ["com.example.blog", "com.example.tags"],
                   "default_connection": "main"},
          "log": {"models": ["com.example.log"]}
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void readsEveryKeyOfTheJsonForm() {
    var main = OrmConfig.parse(FULL).connections().get("main");

    assertEquals(Engine.POSTGRESQL, main.engine());
    assertEquals("postgresql://app@db.example.org:5433/blog", main.target().address());
    assertEquals(
        new PoolConfig(16, 50, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofHours(1)),
        main.pool());
    assertEquals(Duration.ofSeconds(30), main.statementTimeout());
    assertEquals(Duration.ofMillis(200), main.slowQuery());
    assertTrue(main.logSql());
    assertTrue(main.logParameters());
    assertFalse(main.connectOnInit());
    assertEquals("require", main.options().text("sslmode").orElseThrow());
    assertEquals(Duration.ofSeconds(3), main.options().duration("connect_timeout").orElseThrow());
    assertEquals("blog", main.options().text("application_name").orElseThrow());
  }

  @Test
  void readsAppsInTheirOrder() {
    var apps = OrmConfig.parse(FULL).apps();

    assertEquals(List.of("blog", "log"), List.copyOf(apps.keySet()));
    assertEquals(List.of("com.example.blog", "com.example.tags"), apps.get("blog").models());
    assertEquals("main", apps.get("blog").defaultConnection());
    assertEquals("default", apps.get("log").defaultConnection());
  }

  @Test
  void saysTheSameInJavaAsInJson() {
    var java =
        OrmConfig.builder()
            .connection("default", "h2:mem:blog")
            .connection(
                "main",
                c ->
                    c.url("postgresql://app:secret@db.example.org:5433/blog?sslmode=require")
                        .pool(
                            p ->
                                p.maxSize(16)
                                    .maxWaitQueue(50)
                                    .acquireTimeout(Duration.ofSeconds(2))
                                    .idleTimeout(Duration.ofMinutes(1))
                                    .maxLifetime(Duration.ofHours(1)))
                        .statementTimeout(Duration.ofSeconds(30))
                        .logSql(true)
                        .logParameters(true)
                        .slowQuery(Duration.ofMillis(200))
                        .connectOnInit(false)
                        .option("connect_timeout", "3")
                        .option("application_name", "blog"))
            .app(
                "blog",
                a -> a.models("com.example.blog", "com.example.tags").defaultConnection("main"))
            .app("log", a -> a.models("com.example.log"))
            .build();

    assertEquals(OrmConfig.parse(FULL), java);
  }

  @Test
  void fillsInDefaults() {
    var config =
        OrmConfig.builder()
            .connection("default", "sqlite://db.sqlite3")
            .app("blog", a -> a.models("com.example.blog"))
            .build();
    var connection = config.connections().get("default");

    assertEquals(PoolConfig.DEFAULT, connection.pool());
    assertNull(connection.statementTimeout());
    assertNull(connection.slowQuery());
    assertFalse(connection.logSql());
    assertFalse(connection.logParameters());
    assertTrue(connection.connectOnInit());
  }

  @Test
  void loadsAFileByTextOrPath() throws IOException {
    Path file = Files.writeString(directory.resolve("orm.json"), FULL);

    assertEquals(OrmConfig.parse(FULL), OrmConfig.load(file));
    assertEquals(OrmConfig.parse(FULL), OrmConfig.load(file.toString()));
  }

  @Test
  void loadsAFileThatStartsWithAByteOrderMark() throws IOException {
    Path file = Files.writeString(directory.resolve("orm.json"), "\uFEFF" + FULL);

    assertEquals(OrmConfig.parse(FULL), OrmConfig.load(file));
  }

  @Test
  void tellsWhereItLookedForAMissingFile() {
    String message = failure("nowhere/orm.json");

    assertTrue(message.contains(Path.of("nowhere/orm.json").toAbsolutePath() + " is missing"));
    assertTrue(message.contains("working directory, " + Path.of("").toAbsolutePath()));
  }

  @Test
  void refusesADirectory() {
    assertTrue(failure(directory.toString()).contains("cannot be read"));
  }

  @Test
  void refusesAFileThatIsNotUtf8() throws IOException {
    Path file = directory.resolve("orm.json");
    Files.write(file, FULL.replace("blog", "bl\u00f6g").getBytes(StandardCharsets.ISO_8859_1));

    assertTrue(failure(file.toString()).contains("is not in UTF-8"));
  }

  @Test
  void refusesATextThatIsNoPath() {
    assertTrue(failure("{\u0000}").contains("OrmConfig.parse"));
  }

  @Test
  void namesTheFileInAProblem() throws IOException {
    Path file = Files.writeString(directory.resolve("orm.json"), "{\"connection\": {}}");

    assertTrue(failure(file.toString()).contains("(" + file + ", line 1, column 2)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb", "mysql"})
  void loadsTheFilesOfTheRepository(String engine) {
    var config = OrmConfig.load(Path.of("..", "config", engine + ".json"));

    assertEquals(engine, config.connections().get("default").engine().scheme());
    assertEquals(List.of("dev.testudo.orm.sample.model"), config.apps().get("sample").models());
  }

  @Test
  void showsNoPasswordInItsTextForm() {
    String text = OrmConfig.parse(FULL).toString();

    assertTrue(text.startsWith("OrmConfig[connections={default="), text);
    assertFalse(text.contains("secret"), text);
  }

  private static String failure(String file) {
    return assertThrows(ConfigurationException.class, () -> OrmConfig.load(file)).getMessage();
  }
}
