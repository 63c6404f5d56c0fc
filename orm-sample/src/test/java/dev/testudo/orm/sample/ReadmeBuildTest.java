package dev.testudo.orm.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps what the README says about the user's own build true to our POMs. */
class ReadmeBuildTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId>(<version>([^<]+)</version>)?");

  private final String readme = Page.of("README.md").text();
  private final String parent = Page.read(Path.of("..", "pom.xml"));
  private final List<MatchResult> shown =
      DEPENDENCY.matcher(Page.of("README.md").blocks("xml").get(0)).results().toList();

  @Test
  void artifactsAndVersionsAreOurs() {
    String version = first("<version>([^<]+)</version>", parent);
    List<MatchResult> ours =
        shown.stream().filter(match -> match.group(1).equals("dev.testudo")).toList();

    assertEquals(3, ours.size());
    for (MatchResult artifact : ours) {
      assertTrue(Files.exists(Path.of("..", artifact.group(2), "pom.xml")), artifact.group(2));
      assertTrue(artifact.group(4) == null || artifact.group(4).equals(version), version);
    }
    assertTrue(readme.contains("dev.testudo:orm-bom:" + version + "\""));
    assertTrue(readme.contains("dev.testudo:orm-processor:" + version + "\""));
  }

  @Test
  void otherVersionsAreThoseThatWeTestWith() {
    assertTrue(
        readme.contains(
            "<artifactId>h2</artifactId><version>"
                + first("<h2.version>([^<]+)<", parent)
                + "</version>"));
    assertTrue(
        readme.contains(
            "<artifactId>maven-compiler-plugin</artifactId><version>"
                + first("maven-compiler-plugin</artifactId><version>([^<]+)<", parent)
                + "</version>"));
  }

  @Test
  void driversHaveTheVersionsThatWeTestWith() {
    Map<String, String> drivers =
        Map.of(
            "io.vertx:vertx-pg-client", "vertx",
            "io.vertx:vertx-mysql-client", "vertx",
            "org.xerial:sqlite-jdbc", "sqlite",
            "com.h2database:h2", "h2");
    drivers.forEach(
        (driver, name) -> {
          String version = first("<" + name + "[.]version>([^<]+)<", parent);
          assertTrue(readme.contains("`" + driver + ":" + version + "`"), driver + version);
        });
  }

  @Test
  void theCommandForAllTestsIsTheOneOfTheBuildServer() {
    assertTrue(readme.contains("```shell\n./mvnw -B verify\n```"));
    assertTrue(Page.read(Path.of("..", ".ci", "run")).contains("./mvnw -B clean verify"));
  }

  private static String first(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
  }
}
