package dev.testudo.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.sample.service.BlogService;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.web.OrmWeb;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Only services that answer alike may be compared. */
@Timeout(120)
final class ByHandTest {
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> create(int port, String name)
      throws IOException, InterruptedException {
    var body = new JsonObject().put("username", name).put("email", name + "@example.com");
    return send(
        to(port, "/users")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.encode())));
  }

  @Test
  void bothServicesAnswerAlike() throws Exception {
    String url = TestServers.postgres().newDatabase("service");
    BlogData.fill(url);
    var vertx = Vertx.vertx();
    OrmWeb web = BlogService.start(vertx, BlogService.config(url)).await();
    try {
      int ours = web.listen(vertx, 0, "127.0.0.1").await().actualPort();
      int hand = ByHand.start(vertx, url).await().actualPort();

      for (String path : new String[] {"/users/17", "/users/17/posts"}) {
        HttpResponse<String> mapped = send(to(ours, path));
        assertEquals(200, mapped.statusCode());
        assertEquals(mapped.body(), send(to(hand, path)).body());
      }
      assertEquals(404, send(to(ours, "/users/99999")).statusCode());
      assertEquals(404, send(to(hand, "/users/99999")).statusCode());
      var made = new JsonObject(create(ours, "ann").body());
      var alike = new JsonObject(create(hand, "bob").body());
      assertEquals(made.fieldNames(), alike.fieldNames());
      assertTrue(alike.getLong("id") > made.getLong("id"));
      assertEquals(409, create(ours, "bob").statusCode(), "the name is taken");
      assertEquals(409, create(hand, "ann").statusCode(), "the name is taken");
    } finally {
      web.close().await();
      vertx.close().await();
    }
  }
}
