package dev.testudo.orm.web;

import dev.testudo.orm.OrmConfig;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A server on a free port with a database of its own, and a client of it. */
final class Server implements AutoCloseable {
  private static final AtomicInteger NAMES = new AtomicInteger();

  final OrmWeb web;
  final int port;
  private final Vertx vertx;
  private final HttpClient client = HttpClient.newHttpClient();

  private Server(Vertx vertx, OrmWeb web, int port) {
    this.vertx = vertx;
    this.web = web;
    this.port = port;
  }

  static OrmConfig config() {
    return OrmConfig.builder()
        .connection("default", "h2:mem:web" + NAMES.incrementAndGet())
        .app("web", app -> app.models("dev.testudo.orm.web.model"))
        .build();
  }

  static Server start(UnaryOperator<WebOptions> options, Consumer<OrmWeb> routes) {
    var vertx = Vertx.vertx();
    var router = Router.router(vertx);
    OrmWeb web =
        OrmWeb.start(vertx, router, config(), o -> options.apply(o.generateSchemas())).await();
    routes.accept(web);
    int port = web.listen(vertx, 0, "127.0.0.1").await().actualPort();
    return new Server(vertx, web, port);
  }

  HttpResponse<String> send(String method, String path, @Nullable String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, null);
  }

  static JsonObject json(HttpResponse<String> response) {
    return new JsonObject(response.body());
  }

  @Override
  public void close() {
    try {
      web.close().await(30, TimeUnit.SECONDS);
      vertx.close().await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
