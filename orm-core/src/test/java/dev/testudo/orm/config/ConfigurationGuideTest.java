package dev.testudo.orm.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps docs/configuration.md true. */
class ConfigurationGuideTest {
  private static final Map<String, String> VARIABLES = Map.of("DB_PASSWORD", "p@ss");

  private final String guide = Files.readString(Path.of("..", "docs", "configuration.md"));

  ConfigurationGuideTest() throws IOException {}

  @Test
  void itsJsonIsValid() {
    var blocks = blocks("json");

    assertEquals(2, blocks.size());
    blocks.forEach(json -> assertFalse(Fixture.parse(json, VARIABLES).apps().isEmpty()));
  }

  @Test
  void itsJavaSaysTheSameAsItsJson() throws IOException {
    var builder = new ConfigBuilder(Place.root(Origin.JAVA), new Environment(VARIABLES::get));
    // start of guide
    builder
        .connection("default", "h2:mem:blog")
        .connection("replica", "postgresql://app:${DB_PASSWORD}@replica:5432/blog")
        .connection(
            "main",
            c ->
                c.url("postgresql://app:${DB_PASSWORD}@localhost:5432/blog?sslmode=prefer")
                    .pool(
                        p ->
                            p.maxSize(16)
                                .maxWaitQueue(1000)
                                .acquireTimeout(Duration.ofSeconds(5))
                                .idleTimeout(Duration.ofMinutes(10))
                                .maxLifetime(Duration.ofMinutes(30))
                                .prePing(true))
                    .statementTimeout(Duration.ofSeconds(30))
                    .logSql(true)
                    .logParameters(false)
                    .tagStatements(false)
                    .slowQuery(Duration.ofMillis(200))
                    .slowTransaction(Duration.ofSeconds(5))
                    .transactionIdleTimeout(Duration.ofMinutes(5))
                    .repeatedReads(20)
                    .merge(true)
                    .timeZone("UTC")
                    .connectOnInit(true)
                    .option("application_name", "blog"))
        .app(
            "blog",
            a -> a.models("com.example.blog").defaultConnection("main").readConnections("replica"))
        .app("log", a -> a.models("com.example.log"))
        .build();
    // end of guide

    assertEquals(Fixture.parse(blocks("json").get(0), VARIABLES), builder.build());
    assertEquals(chain(ownSource()), chain(blocks("java").get(0)));
  }

  @Test
  void listsEveryOption() {
    assertEquals(names(Engine.POSTGRESQL), optionsOf("PostgreSQL"));
    assertEquals(names(Engine.MYSQL), optionsOf("MySQL, MariaDB"));
    assertEquals(names(Engine.MARIADB), optionsOf("MySQL, MariaDB"));
    assertEquals(names(Engine.H2), optionsOf("H2"));
    assertEquals(names(Engine.SQLITE), optionsOf("SQLite"));
  }

  @Test
  void listsEveryKey() {
    assertEquals(validKeys("{\"url\": \"h2:mem:x\", \"zzzzzzzz\": 1}"), keysUnder("connections"));
    assertEquals(
        validKeys("{\"url\": \"h2:mem:x\", \"pool\": {\"zzzzzzzz\": 1}}"), keysUnder("pool"));
  }

  @Test
  void itsSqlitePathsAreTrue() {
    var pattern = Pattern.compile("\\| `(sqlite://[^`]*)` \\| `([^`]*)` \\|");
    var rows = pattern.matcher(guide).results().toList();

    assertEquals(7, rows.size());
    rows.forEach(row -> assertEquals(row.group(2), Fixture.embedded(row.group(1)).name()));
  }

  private static List<String> validKeys(String connection) {
    String message = Fixture.connectionProblem(connection);
    String list = message.substring(message.indexOf("Valid: ") + 7, message.length() - 1);
    return List.of(list.split(", "));
  }

  private List<String> keysUnder(String heading) {
    String section = guide.substring(guide.indexOf("\n### " + heading + "\n") + 1);
    String end = section.substring(0, section.indexOf("\n#"));
    return Pattern.compile("(?m)^\\| `([a-z_]+)` \\|")
        .matcher(end)
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private static List<String> names(Engine engine) {
    return OptionRules.of(engine).stream().map(OptionRule::name).toList();
  }

  private List<String> optionsOf(String engine) {
    return Pattern.compile("(?m)^\\| " + engine + " \\| `([a-z_]+)` \\|")
        .matcher(guide)
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(guide)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static String ownSource() throws IOException {
    Path file =
        Path.of(
            "src/test/java", ConfigurationGuideTest.class.getName().replace('.', '/') + ".java");
    String source = Files.readString(file);
    int start = source.indexOf("of guide\n") + 9;
    return source.substring(start, source.indexOf("// end of guide"));
  }

  /** The calls from the first connection on, without layout. */
  private static String chain(String code) {
    return code.substring(code.indexOf(".connection")).replaceAll("\\s+", "");
  }
}
