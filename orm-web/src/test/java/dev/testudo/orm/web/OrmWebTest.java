package dev.testudo.orm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.web.model.PersonManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Routes over real HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class OrmWebTest {
  private Server server;

  @BeforeAll
  void start() {
    server = Server.start(WebOptions::inTransactions, PeopleRoutes::add);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @BeforeEach
  void empty() {
    server.web.orm().sql("default").execute("delete from pet").await();
    server.web.orm().sql("default").execute("delete from person").await();
  }

  private long person(String name) {
    return Server.json(server.send("POST", "/people", "{\"name\": \"" + name + "\"}"))
        .getLong("id");
  }

  private static void assertProblem(int status, String detail, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    JsonObject problem = Server.json(response);
    assertEquals(status, problem.getInteger("status"));
    assertEquals(detail, problem.getString("detail"));
    assertEquals("about:blank", problem.getString("type"));
  }

  @Test
  void anObjectIsCreatedReadChangedAndDeleted() {
    HttpResponse<String> created =
        server.send(
            "POST", "/people", "{\"name\": \"Ada\", \"credit\": 12.50, \"born\": \"1815-12-10\"}");
    long id = Server.json(created).getLong("id");

    assertEquals(201, created.statusCode());
    assertEquals("/people/" + id, created.headers().firstValue("Location").orElse(""));
    JsonObject read = Server.json(server.get("/people/" + id));
    assertEquals("Ada", read.getString("name"));
    assertEquals("1815-12-10", read.getString("born"));
    assertEquals(12.5, read.getDouble("credit"));
    assertEquals(200, server.send("PUT", "/people/" + id, "{\"name\": \"Eve\"}").statusCode());
    assertEquals("Eve", Server.json(server.get("/people/" + id)).getString("name"));
    assertEquals(204, server.send("DELETE", "/people/" + id, null).statusCode());
    assertProblem(404, "Person not found", server.get("/people/" + id));
  }

  @Test
  void sensitiveFieldsAreNotWritten() {
    String body = server.get("/people/" + person("Ada")).body();

    assertFalse(body.contains("secret") || body.contains("s3cret"), body);
  }

  @Test
  void whatARequestMayNotSetIsRefused() {
    HttpResponse<String> refused =
        server.send("POST", "/people", "{\"name\": \"Eve\", \"secret\": \"mine\", \"id\": 5}");

    assertProblem(422, "The request has values that cannot be accepted.", refused);
    assertEquals(
        List.of("id", "secret"),
        Server.json(refused).getJsonObject("errors").fieldNames().stream().sorted().toList());
    assertEquals(0, new PersonManager(server.web.orm()).count().await());
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    HttpResponse<String> refused =
        server.send("POST", "/pets", "{\"name\": 5, \"ownerId\": \"x\", \"tail\": true}");

    assertEquals(
        new JsonObject()
            .put("tail", new JsonArray().add("is not known. Valid: name, ownerId, paws."))
            .put("name", new JsonArray().add("is not a text"))
            .put("ownerId", new JsonArray().add("is not a whole number within range"))
            .put("paws", new JsonArray().add("is missing")),
        Server.json(refused).getJsonObject("errors"));
  }

  @Test
  void whatTheModelForbidsIsToldByField() {
    String tooLong = "x".repeat(21);

    HttpResponse<String> refused =
        server.send("POST", "/people", "{\"name\": \"" + tooLong + "\"}");

    assertProblem(422, "The request has values that cannot be accepted.", refused);
    assertTrue(Server.json(refused).getJsonObject("errors").containsKey("name"), refused.body());
    assertFalse(refused.body().contains(tooLong), refused.body());
  }

  @Test
  void aNameThatIsTakenIsAConflict() {
    person("Ada");

    HttpResponse<String> refused = server.send("POST", "/people", "{\"name\": \"Ada\"}");

    assertProblem(409, "There is one already.", refused);
    assertEquals(
        new JsonObject().put("name", new JsonArray().add("exists already")),
        Server.json(refused).getJsonObject("errors"));
  }

  @Test
  void whatIsReferredToIsKept() {
    long ada = person("Ada");
    server.send("POST", "/pets", "{\"name\": \"Rex\", \"ownerId\": " + ada + ", \"paws\": 4}");

    assertEquals(409, server.send("DELETE", "/people/" + ada, null).statusCode());
    assertEquals(
        409,
        server
            .send("POST", "/pets", "{\"name\": \"Tom\", \"ownerId\": -1, \"paws\": 4}")
            .statusCode());
  }

  @Test
  void relationsThatAreLoadedAreNestedOnce() {
    long ada = person("Ada");
    server.send("POST", "/pets", "{\"name\": \"Rex\", \"ownerId\": " + ada + ", \"paws\": 4}");

    JsonObject owner = Server.json(server.get("/people/" + ada));
    JsonObject pet = new JsonArray(server.get("/pets").body()).getJsonObject(0);

    JsonObject inside = owner.getJsonArray("pets").getJsonObject(0);
    assertEquals(ada, inside.getLong("ownerId"));
    assertFalse(inside.containsKey("owner"), "the pet's owner is around it");
    assertEquals("Ada", pet.getJsonObject("owner").getString("name"));
    assertEquals(ada, pet.getLong("ownerId"));
    assertFalse(pet.getJsonObject("owner").containsKey("pets"), "the pets were not loaded");
  }

  @Test
  void whatIsNoJsonOrNoNumberIsRefused() {
    assertProblem(
        400,
        "The body is not JSON: line 1, column 10.",
        server.send("POST", "/people", "{\"name\": "));
    assertProblem(400, "The request has no body.", server.send("POST", "/people", null));
    assertProblem(
        422,
        "The request has values that cannot be accepted.",
        server.send("POST", "/people", "[]"));
    HttpResponse<String> path = server.get("/people/9223372036854775808");
    assertEquals(
        new JsonObject()
            .put(
                "id",
                new JsonArray()
                    .add("is not a whole number from -9223372036854775808 to 9223372036854775807")),
        Server.json(path).getJsonObject("errors"));
  }

  @Test
  void pagesFollowEachOtherInTheOrderThatIsAskedFor() {
    IntStream.range(0, 25).forEach(i -> person("p%02d".formatted(i)));

    JsonObject first = Server.json(server.get("/people?sort=-name"));
    JsonObject next =
        Server.json(server.get("/people?sort=-name&limit=5&cursor=" + first.getString("next")));

    assertEquals(10, first.getJsonArray("items").size());
    assertEquals("p24", first.getJsonArray("items").getJsonObject(0).getString("name"));
    assertNull(first.getString("previous"));
    assertEquals(5, next.getJsonArray("items").size());
    assertEquals("p14", next.getJsonArray("items").getJsonObject(0).getString("name"));
  }

  @Test
  void whatCannotBeAskedForIsToldByParameter() {
    assertEquals(422, server.get("/people?secret__eq=x").statusCode());
    assertEquals(422, server.get("/people?sort=secret").statusCode());
    assertEquals(422, server.get("/people?limit=11").statusCode());
    assertEquals(422, server.get("/people?limit=-1").statusCode());
    assertEquals(422, server.get("/people?limit=1&limit=2").statusCode());
    assertEquals(422, server.get("/people?cursor=forged").statusCode());
  }

  @Test
  void manyAreStreamedAsLines() {
    IntStream.range(0, 120).forEach(i -> person("p%03d".formatted(i)));

    HttpResponse<String> lines = server.get("/people.jsonl");

    assertEquals("application/jsonl", lines.headers().firstValue("Content-Type").orElse(""));
    List<String> names =
        lines.body().lines().map(line -> new JsonObject(line).getString("name")).toList();
    assertEquals(IntStream.range(0, 120).mapToObj("p%03d"::formatted).toList(), names);
  }

  @Test
  void aRequestThatFailsLeavesNothingBehind() {
    assertProblem(402, "Pay first.", server.send("POST", "/half", null));

    assertEquals(0, new PersonManager(server.web.orm()).count().await());
  }

  @Test
  void theServersOwnMistakesAreNotToldToClients() {
    HttpResponse<String> broken = server.get("/broken");

    assertEquals(500, broken.statusCode());
    assertFalse(broken.body().contains("s3cret"), broken.body());
    assertTrue(Server.json(broken).getString("instance").startsWith("urn:uuid:"), broken.body());
  }

  @Test
  void whatIsNotThereAndWhatIsNotDoneThereAreProblemsToo() {
    assertEquals(404, Server.json(server.get("/nowhere")).getInteger("status"));
    assertEquals(405, Server.json(server.send("PATCH", "/people", "{}")).getInteger("status"));
  }

  @Test
  void aBodyThatIsTooLongIsRefused() {
    HttpResponse<String> refused =
        server.send("POST", "/people", "{\"name\": \"" + "x".repeat(1_100_000) + "\"}");

    assertEquals(413, refused.statusCode());
  }
}
