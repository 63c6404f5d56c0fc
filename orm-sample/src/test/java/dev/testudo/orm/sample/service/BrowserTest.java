package dev.testudo.orm.sample.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the service as a browser shows them. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path profile;

  @BeforeAll
  static void lookForTheBrowser() {
    assumeTrue(
        Files.isExecutable(CHROMIUM),
        "There is no " + CHROMIUM + ", so the pages are not looked at in a browser.");
  }

  /** The document after its scripts have run: virtual time ends when nothing is left to do. */
  private String shown(Client client, String path) throws IOException, InterruptedException {
    Process browser =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=20000",
                "--dump-dom",
                "http://127.0.0.1:" + client.port() + path)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String document = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(browser.waitFor(60, TimeUnit.SECONDS), "the browser goes on");
      assertEquals(0, browser.exitValue());
      return document;
    } finally {
      browser.destroyForcibly();
    }
  }

  @Test
  void thePageOfTheBlogShowsUsersAndPosts() throws IOException, InterruptedException {
    try (var client = new Client("h2:mem:browser")) {
      long id =
          client
              .post(
                  "/users", new JsonObject().put("username", "<b>ann</b>").put("email", "a@b.org"))
              .object()
              .getLong("id");
      client.post(
          "/posts",
          new JsonObject().put("title", "Shells").put("content", "Hard").put("author_id", id));

      String page = shown(client, "/");

      assertTrue(page.contains("<td>&lt;b&gt;ann&lt;/b&gt;</td>"), page);
      assertTrue(page.contains("<td>Shells</td>"), page);
    }
  }

  @Test
  void thePageOfTheDocumentShowsWhatProgramsCanAsk() throws IOException, InterruptedException {
    try (var client = new Client("h2:mem:browser-api")) {
      String page = shown(client, "/api.html");

      assertTrue(page.contains("<title>A blog on Testudo</title>"), page);
      assertTrue(page.contains("<details id=\"postUsers\">"), page);
      assertTrue(page.contains("Takes UserIn"), page);
      assertTrue(page.contains("<summary>PostWhole</summary>"), page);
      assertTrue(page.contains("list of TagOut"), page);
      assertFalse(page.contains("balance"), page);
    }
  }
}
