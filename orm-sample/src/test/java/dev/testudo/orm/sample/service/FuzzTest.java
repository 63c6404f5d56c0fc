package dev.testudo.orm.sample.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.sample.service.Hostile.Request;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand wrong requests: each is refused in the same form, and nothing else happens. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {
  private static final int REQUESTS = 10_000;
  private static final int AT_ONCE = 100;
  private static final List<String> LEAKS =
      List.of("org.h2", "java.", "jdbc", "SELECT \"", "INSERT INTO", "Exception", Hostile.MARK);

  private final Vertx vertx = Vertx.vertx();
  private final Context context = vertx.getOrCreateContext();

  /** What is wrong with the answer; empty if it is a proper refusal. */
  private static Optional<String> flaw(Request request, HttpClientResponse response, Buffer body) {
    String text = body.toString();
    String what = request + " → " + response.statusCode() + " " + text;
    if (response.statusCode() < 400 || response.statusCode() >= 500) {
      return Optional.of(what);
    } else if (!"application/problem+json".equals(response.getHeader("Content-Type"))) {
      return Optional.of("no problem document: " + what);
    }
    try {
      var problem = new JsonObject(body);
      if (problem.getInteger("status") != response.statusCode() || !problem.containsKey("title")) {
        return Optional.of("another problem: " + what);
      }
    } catch (DecodeException e) {
      return Optional.of("no JSON: " + what);
    }
    return LEAKS.stream().anyMatch(text::contains)
        ? Optional.of("leaks: " + what)
        : Optional.empty();
  }

  /** On one event loop from the first step to the last: else parts of answers could be missed. */
  private Future<Optional<String>> send(HttpClient http, Request request) {
    Promise<Optional<String>> flaw = Promise.promise();
    context.runOnContext(start -> exchange(http, request).onComplete(flaw));
    return flaw.future();
  }

  private static Future<Optional<String>> exchange(HttpClient http, Request request) {
    return http.request(request.method(), request.path())
        .compose(
            sending ->
                request.body() == null
                    ? sending.send()
                    : sending.putHeader("Content-Type", "application/json").send(request.body()))
        .compose(response -> response.body().map(body -> flaw(request, response, body)))
        .otherwise(failure -> Optional.of("no answer: " + request + ": " + failure));
  }

  private static String stored(Client client) {
    return client.get("/users").body() + client.get("/posts").body();
  }

  @Test
  void wrongRequestsAreRefusedAndChangeNothing() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("Fuzz: -Dseed=" + seed);
    var options =
        new HttpClientOptions().setKeepAlive(true).setPipelining(true).setPipeliningLimit(20);
    try (var client = new Client("h2:mem:fuzz")) {
      client.post(
          "/users", new JsonObject().put("username", "ann").put("email", "ann@example.com"));
      client.post(
          "/users", new JsonObject().put("username", "bob").put("email", "bob@example.com"));
      client.post(
          "/posts",
          new JsonObject().put("title", "Shells").put("content", "Hard").put("author_id", 1));
      String before = stored(client);
      HttpClient http =
          vertx.createHttpClient(
              options.setDefaultHost("127.0.0.1").setDefaultPort(client.port()),
              new PoolOptions().setHttp1MaxSize(8));
      var hostile = new Hostile(seed, "ann");

      for (int sent = 0; sent < REQUESTS; sent += AT_ONCE) {
        List<Future<Optional<String>>> answers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          answers.add(send(http, hostile.next()));
        }
        Future.all(answers).await();
        List<String> flaws = answers.stream().flatMap(each -> each.result().stream()).toList();
        assertEquals(List.of(), flaws, "-Dseed=" + seed);
      }

      assertEquals(before, stored(client), "-Dseed=" + seed);
      assertTrue(client.get("/users/1").body().contains("ann"), "the server lives");
    } finally {
      vertx.close().await();
    }
  }
}
