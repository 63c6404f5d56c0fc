package dev.testudo.orm.sample.service;

import dev.testudo.orm.web.OrmWeb;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** The service on a free port, and a client of it. */
final class Client implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final OrmWeb web;
  private final int port;

  Client(String url) {
    web = BlogService.start(vertx, BlogService.config(url)).await();
    port = web.listen(vertx, 0, "127.0.0.1").await().actualPort();
  }

  int port() {
    return port;
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path, JsonObject body) {
    return send("POST", path, body.encode());
  }

  Answer send(String method, String path, @Nullable String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  @Override
  public void close() {
    web.close().await();
    vertx.close().await();
  }

  /** What came back. */
  record Answer(int status, String body) {
    Object json() {
      return Json.decodeValue(body);
    }

    JsonObject object() {
      return new JsonObject(body);
    }
  }
}
