package dev.testudo.orm.sample.service;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes requests of which none is right, each wrong in one of the ways that clients are. */
final class Hostile {
  /** In every text value: what a client sends must not come back. */
  static final String MARK = "zqxjk";

  private static final List<String> NUMBERS =
      List.of(
          "9223372036854775808",
          "-9223372036854775809",
          "1e5",
          "0x10",
          "+1",
          "1.0",
          "NaN",
          "١",
          "%00",
          "1%20OR%201=1",
          "null",
          "9".repeat(400));
  private static final List<String> TEXTS =
      List.of("\"x\"", "[]", "{}", "true", "\"1\"", "[1]", "{\"a\":1}", "\"\"");
  private static final List<String> NAMES =
      List.of("id", "balance", "createdAt", "__proto__", "is_admin", "x'; DROP TABLE user; --");
  private static final List<String> FILTERS =
      List.of(
          "sort=balance",
          "sort=-",
          "sort=",
          "sort=username;drop",
          "sort=username,username",
          "balance__gt=0",
          "username__regex=.*",
          "username__in__in=a",
          "author__balance=1",
          "is_active=maybe",
          "created_at__ge=yesterday",
          "created_at__ge=2026-13-01T00:00:00Z",
          "created_at__lt=+999999999-01-01T00:00:00Z",
          "limit=0",
          "limit=-1",
          "limit=1e2",
          "limit=101",
          "skip=-1",
          "skip=2147483648",
          "skip=1&skip=2",
          "limit=" + "9".repeat(30),
          "1=1",
          "username__in=" + "a,".repeat(200),
          "username=" + MARK.repeat(200));

  private final Random random;
  private final String taken;

  Hostile(long seed, String taken) {
    this.random = new Random(seed);
    this.taken = taken;
  }

  /** One request. */
  record Request(HttpMethod method, String path, @Nullable Buffer body) {
    @Override
    public String toString() {
      String shown = body == null ? "" : body.toString(StandardCharsets.ISO_8859_1);
      return method + " " + path + " " + shown.substring(0, Math.min(200, shown.length()));
    }
  }

  Request next() {
    return switch (random.nextInt(12)) {
      case 0 -> withBody(broken());
      case 1 -> withBody(notAnObject());
      case 2 -> wrongType();
      case 3 -> changed(body -> body.put(one(NAMES), 1));
      case 4 -> missing();
      case 5 -> tooLong();
      case 6 -> wrongNumber();
      case 7 -> get("/users?" + one(FILTERS));
      case 8 -> search();
      case 9 -> nobody();
      case 10 -> user();
      default -> transfer();
    };
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Request get(String path) {
    return new Request(HttpMethod.GET, path, null);
  }

  private static Request post(String path, JsonObject body) {
    return new Request(HttpMethod.POST, path, body.toBuffer());
  }

  /** Somewhere that takes a body, with one that nobody can take. */
  private Request withBody(@Nullable Buffer body) {
    return switch (random.nextInt(5)) {
      case 0 -> new Request(HttpMethod.POST, "/users", body);
      case 1 -> new Request(HttpMethod.PUT, "/users/1", body);
      case 2 -> new Request(HttpMethod.POST, "/posts", body);
      case 3 -> new Request(HttpMethod.POST, "/transfers", body);
      default -> new Request(HttpMethod.POST, "/posts/1/comments", body);
    };
  }

  private Buffer broken() {
    String right = userBody().encode();
    return switch (random.nextInt(6)) {
      case 0 -> Buffer.buffer(right.substring(0, random.nextInt(right.length() - 1) + 1));
      case 1 -> Buffer.buffer(right + right);
      case 2 -> Buffer.buffer("[".repeat(1 + random.nextInt(3000)));
      case 3 -> Buffer.buffer(right.replace(':', random.nextBoolean() ? '=' : ';'));
      case 4 -> Buffer.buffer(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
      default -> noise();
    };
  }

  private Buffer noise() {
    byte[] bytes = new byte[1 + random.nextInt(60)];
    random.nextBytes(bytes);
    bytes[0] = '}';
    return Buffer.buffer(bytes);
  }

  private @Nullable Buffer notAnObject() {
    String text = one(List.of("", "null", "1", "true", "\"x\"", "[]", "[{}]", " ", "{}"));
    return text.isEmpty() ? null : Buffer.buffer(text);
  }

  private JsonObject userBody() {
    String name = MARK + random.nextInt();
    return new JsonObject().put("username", name).put("email", name + "@example.com");
  }

  private JsonObject postBody() {
    return new JsonObject()
        .put("title", MARK)
        .put("content", MARK)
        .put("author_id", 1)
        .put("tags", new JsonArray().add(new JsonObject().put("name", MARK)));
  }

  private interface Change {
    JsonObject of(JsonObject body);
  }

  private Request changed(Change change) {
    return random.nextBoolean()
        ? post("/users", change.of(userBody()))
        : post("/posts", change.of(postBody()));
  }

  private Request missing() {
    return switch (random.nextInt(4)) {
      case 0 ->
          changed(body -> remove(body, one(List.of("username", "title")), "email", "content"));
      case 1 -> post("/posts", remove(postBody(), "author_id"));
      case 2 -> post("/posts/1/comments", new JsonObject().put("text", MARK));
      default -> post("/users", userBody().putNull("username"));
    };
  }

  private static JsonObject remove(JsonObject body, String... names) {
    for (String name : names) {
      body.remove(name);
    }
    return body;
  }

  private Request wrongType() {
    JsonObject body = random.nextBoolean() ? userBody() : postBody();
    String path = body.containsKey("email") ? "/users" : "/posts";
    String name = one(new ArrayList<>(body.fieldNames()));
    boolean text = body.getValue(name) instanceof String;
    String wrong = text ? one(List.of("1", "true", "[]", "{}", "1.5", "null")) : one(TEXTS);
    if (name.equals("tags")) {
      wrong = one(List.of("{}", "\"x\"", "[1]", "[null]", "[{}]", "[{\"name\":1}]", "true"));
    }
    String mark = "\"@@@\"";
    String whole = body.put(name, "@@@").encode().replace(mark, wrong);
    return new Request(HttpMethod.POST, path, Buffer.buffer(whole));
  }

  private Request tooLong() {
    String text = MARK.repeat(41 + random.nextInt(40));
    return switch (random.nextInt(5)) {
      case 0 -> post("/users", userBody().put("username", text));
      case 1 -> post("/users", userBody().put("email", text + "@example.com"));
      case 2 -> post("/posts", postBody().put("title", text));
      case 3 ->
          post(
              "/posts",
              postBody().put("tags", new JsonArray().add(new JsonObject().put("name", text))));
      default -> post("/posts", postBody().put("x".repeat(5000), MARK));
    };
  }

  private Request wrongNumber() {
    String number = one(NUMBERS);
    return switch (random.nextInt(5)) {
      case 0 -> get("/users/" + number);
      case 1 -> get("/posts/" + number);
      case 2 -> new Request(HttpMethod.DELETE, "/users/" + number, null);
      case 3 -> new Request(HttpMethod.PUT, "/users/" + number, userBody().toBuffer());
      default ->
          new Request(
              HttpMethod.POST,
              "/posts",
              Buffer.buffer(
                  postBody()
                      .encode()
                      .replace(
                          "\"author_id\":1",
                          "\"author_id\":"
                              + one(
                                  List.of("1e400000000", "9223372036854775808", "1.5", "-1e-9")))));
    };
  }

  private Request search() {
    return switch (random.nextInt(5)) {
      case 0 -> get("/posts?search=" + MARK.repeat(30));
      case 1 -> get("/posts?cursor=" + MARK + random.nextInt());
      case 2 -> get("/posts?sort=" + encoded("title'; DELETE FROM post; --"));
      case 3 -> get("/posts?limit=" + (51 + random.nextInt(1000)));
      default -> get("/posts?" + encoded("title" + random.nextInt()) + "=" + MARK);
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Nobody and nothing is there, or nobody takes it there. */
  private Request nobody() {
    long id = -1L - random.nextInt(1000);
    return switch (random.nextInt(8)) {
      case 0 -> get("/users/" + id);
      case 1 -> new Request(HttpMethod.PUT, "/users/" + id, userBody().toBuffer());
      case 2 -> new Request(HttpMethod.DELETE, "/users/" + id, null);
      case 3 -> post("/posts", remove(postBody(), "tags").put("author_id", id));
      case 4 ->
          post(
              "/posts/" + id + "/comments", new JsonObject().put("text", MARK).put("author_id", 1));
      case 5 -> new Request(HttpMethod.PATCH, "/users", userBody().toBuffer());
      case 6 -> get("/" + MARK + "/..%2f..%2fetc/passwd");
      default -> get("/users/" + id + "/posts?x=1");
    };
  }

  private Request user() {
    return switch (random.nextInt(6)) {
      case 0 ->
          post("/users", userBody().put("email", one(List.of("", "x", "@", "a@b", "a b@c.d"))));
      case 1 -> post("/users", userBody().put("username", " "));
      case 2 -> post("/users", userBody().put("email", taken + "@example.com"));
      case 3 -> post("/users", userBody().put("username", taken));
      case 4 ->
          new Request(
              HttpMethod.POST,
              "/users",
              Buffer.buffer("{\"username\":\"\\ud800\",\"email\":\"a@example.com\"}"));
      default ->
          new Request(
              HttpMethod.POST,
              "/users",
              Buffer.buffer("{\"username\":\"a\\u0000b\",\"email\":\"a@example.com\"}"));
    };
  }

  private Request transfer() {
    String amount =
        one(
            List.of(
                "-1",
                "0",
                "1e999999999",
                "1e-999999999",
                "0.001",
                "\"5\"",
                "null",
                "1000000",
                "{}",
                "99999999999999999999"));
    return new Request(
        HttpMethod.POST,
        "/transfers",
        Buffer.buffer("{\"from\":1,\"to\":2,\"amount\":" + amount + "}"));
  }
}
