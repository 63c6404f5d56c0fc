package dev.testudo.orm.sample.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.sample.service.Client.Answer;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service over HTTP, on every engine. */
class ServiceTest {
  private static JsonObject user(String name) {
    return new JsonObject().put("username", name).put("email", name + "@example.com");
  }

  private static JsonObject tag(String name) {
    return new JsonObject().put("name", name);
  }

  private static Client on(Engine engine) {
    return new Client(TestServers.of(engine).newDatabase("service"));
  }

  private static long created(Client client, String name) {
    return client.post("/users", user(name)).object().getLong("id");
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void usersAreCreatedReadChangedAndDeleted(Engine engine) {
    try (var client = on(engine)) {
      Answer created = client.post("/users", user("john_doe"));
      long id = created.object().getLong("id");
      JsonObject john = user("john_doe").put("id", id).put("is_active", true);

      assertEquals(200, created.status());
      assertEquals(john, created.object());
      assertEquals(john, client.get("/users/" + id).object());
      assertEquals(new JsonArray().add(john), client.get("/users?skip=0&limit=10").json());
      JsonObject changed = user("john").put("is_active", false);
      assertEquals(
          changed.copy().put("id", id),
          client.send("PUT", "/users/" + id, changed.encode()).object());
      assertEquals(
          new JsonObject().put("message", "User deleted successfully"),
          client.send("DELETE", "/users/" + id, null).object());
      Answer gone = client.get("/users/" + id);
      assertEquals(404, gone.status());
      assertEquals("User not found", gone.object().getString("detail"));
      assertEquals(404, client.send("PUT", "/users/" + id, changed.encode()).status());
      assertEquals(404, client.send("DELETE", "/users/" + id, null).status());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void whatIsWrongIsToldAndNothingIsStored(Engine engine) {
    try (var client = on(engine)) {
      created(client, "ann");

      Answer taken =
          client.post(
              "/users", new JsonObject().put("username", "b").put("email", "ann@example.com"));
      assertEquals(400, taken.status());
      assertEquals("Email already registered", taken.object().getString("detail"));
      Answer sameName =
          client.post(
              "/users", new JsonObject().put("username", "ann").put("email", "b@example.com"));
      assertEquals(409, sameName.status());
      assertTrue(sameName.object().getJsonObject("errors").containsKey("username"));
      Answer wrong =
          client.post("/users", new JsonObject().put("username", " ").put("email", "nobody"));
      assertEquals(422, wrong.status());
      assertEquals(
          new JsonObject()
              .put("username", new JsonArray().add("is missing"))
              .put("email", new JsonArray().add("is not an e-mail address")),
          wrong.object().getJsonObject("errors"));
      assertEquals(422, client.post("/users", user("x".repeat(51))).status());
      assertEquals(422, client.post("/users", user("c").put("balance", 1_000_000)).status());
      assertEquals(422, client.get("/users?limit=101").status());
      assertEquals(422, client.get("/users/x").status());
      assertEquals(1, ((JsonArray) client.get("/users").json()).size());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void postsAreShownWithAuthorsTagsAndComments(Engine engine) {
    try (var client = on(engine)) {
      long ann = created(client, "ann");
      long bob = created(client, "bob");
      JsonObject post =
          new JsonObject()
              .put("title", "Shells")
              .put("content", "Hard outside")
              .put("author_id", ann)
              .put("tags", new JsonArray().add(tag("zoo")).add(tag("sea")));
      Answer made = client.post("/posts", post);
      assertEquals(201, made.status(), made.body());
      long id = made.object().getLong("id");
      client.post(
          "/posts", post.copy().put("title", "Sand").put("tags", new JsonArray().add(tag("sea"))));
      client.post(
          "/posts/" + id + "/comments", new JsonObject().put("text", "Nice").put("author_id", bob));

      JsonObject shown = client.get("/posts/" + id).object();
      assertEquals("ann", shown.getJsonObject("author").getString("username"));
      assertFalse(shown.getJsonObject("author").containsKey("balance"));
      assertEquals(2, shown.getJsonArray("tags").size());
      assertEquals("Nice", shown.getJsonArray("comments").getJsonObject(0).getString("text"));
      JsonObject page = client.get("/posts?search=SHELL").object();
      assertEquals(1, page.getJsonArray("items").size());
      JsonObject sorted = client.get("/posts?sort=title&limit=1").object();
      assertEquals("Sand", sorted.getJsonArray("items").getJsonObject(0).getString("title"));
      JsonObject next =
          client.get("/posts?sort=title&limit=1&cursor=" + sorted.getString("next")).object();
      assertEquals("Shells", next.getJsonArray("items").getJsonObject(0).getString("title"));
      JsonObject withPosts = client.get("/users/" + ann + "/posts").object();
      assertEquals(2, withPosts.getJsonArray("posts").size());
      assertEquals(409, client.post("/posts", post.copy().put("author_id", -1)).status());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void manyTransfersAtOnceKeepTheSum(Engine engine) {
    try (var client = on(engine)) {
      long ann = created(client, "ann");
      long bob = created(client, "bob");
      List<CompletableFuture<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        boolean forth = i % 2 == 0;
        JsonObject transfer =
            new JsonObject()
                .put("from", forth ? ann : bob)
                .put("to", forth ? bob : ann)
                .put("amount", i % 3 == 0 ? 1_000 : 5);
        all.add(CompletableFuture.supplyAsync(() -> client.post("/transfers", transfer).status()));
      }

      List<Integer> statuses = all.stream().map(CompletableFuture::join).sorted().toList();

      assertEquals(16, statuses.stream().filter(status -> status == 200).count());
      assertEquals(8, statuses.stream().filter(status -> status == 400).count());
      JsonObject unknown = new JsonObject().put("from", ann).put("to", -1).put("amount", 5);
      assertEquals(404, client.post("/transfers", unknown).status());
      assertEquals(422, client.post("/transfers", unknown.copy().put("amount", -5)).status());
      // All that is left after these: 100 each, since both gave and got the same.
      JsonObject everything = new JsonObject().put("from", ann).put("to", bob);
      assertEquals(
          400, client.post("/transfers", everything.copy().put("amount", 100.01)).status());
      assertEquals(200, client.post("/transfers", everything.copy().put("amount", 100)).status());
    }
  }

  @Test
  void aPageShowsItInTheBrowser() {
    try (var client = on(Engine.H2)) {
      Answer page = client.get("/");

      assertEquals(200, page.status());
      assertTrue(page.body().contains("<title>A blog on Testudo</title>"), page.body());
      assertEquals(404, client.get("/../model/User.class").status());
    }
  }
}
