package dev.testudo.orm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.web.model.PersonManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Routes with views over real HTTP, and the document that describes them. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
  private static final String ADA =
      """
      {"name": "%s", "seen": "2026-01-31T12:30:00Z", "tags": [], "extra": {}, "photo": "AQID",
       "token": "00000000-0000-0001-0000-000000000002", "born": null}
      """;

  private final Vertx vertx = Vertx.vertx();
  private Server server;
  private JsonObject document;
  private ResponseValidator validator;

  @BeforeAll
  void start() {
    server = Server.start(WebOptions::inTransactions, ViewRoutes::add);
    document = Server.json(server.get("/openapi.json"));
    // The validator knows no media type but JSON.
    var known = new JsonObject(document.encode().replace(Problem.MEDIA_TYPE, "application/json"));
    OpenAPIContract contract = OpenAPIContract.from(vertx, known).await();
    validator = ResponseValidator.create(vertx, contract);
  }

  @AfterAll
  void stop() {
    server.close();
    vertx.close().await();
  }

  @BeforeEach
  void empty() {
    server.web.orm().sql("default").execute("delete from pet").await();
    server.web.orm().sql("default").execute("delete from person").await();
  }

  /** An answer that is as the document says. */
  private HttpResponse<String> as(String operation, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertEquals(
        response.statusCode() < 400 ? "application/json" : Problem.MEDIA_TYPE,
        type,
        response.body());
    var answer =
        ValidatableResponse.create(
            response.statusCode(), Buffer.buffer(response.body()), "application/json");
    validator.validate(answer, operation).await();
    return response;
  }

  private long person(String name) {
    HttpResponse<String> created =
        as("postPeople", server.send("POST", "/people", ADA.formatted(name)));
    assertEquals(201, created.statusCode(), created.body());
    return Server.json(created).getLong("id");
  }

  private JsonObject operation(String path, String method) {
    return document.getJsonObject("paths").getJsonObject(path).getJsonObject(method);
  }

  @Test
  void theDocumentHasTheRoutesThatWereDescribed() {
    assertEquals("3.1.0", document.getString("openapi"));
    assertEquals(
        Set.of("/people", "/people/{id}", "/pets", "/unloaded"),
        document.getJsonObject("paths").fieldNames());
    assertEquals("Adds somebody", operation("/people", "post").getString("summary"));
    assertEquals(
        new JsonObject("{\"$ref\":\"#/components/schemas/PersonIn\"}"),
        operation("/people", "post")
            .getJsonObject("requestBody")
            .getJsonObject("content")
            .getJsonObject("application/json")
            .getJsonObject("schema"));
    assertEquals(
        Set.of("200", "404", "422", "default"),
        operation("/people/{id}", "get").getJsonObject("responses").fieldNames());
  }

  @Test
  void parametersAreThoseThatAreAllowed() {
    List<String> names =
        operation("/people", "get").getJsonArray("parameters").stream()
            .map(each -> ((JsonObject) each).getString("name"))
            .toList();
    JsonObject sort = operation("/people", "get").getJsonArray("parameters").getJsonObject(6);

    assertEquals(
        List.of(
            "words",
            "name",
            "name__in",
            "born__between",
            "born__isnull",
            "credit__ge",
            "sort",
            "limit",
            "skip"),
        names);
    assertEquals(
        new JsonArray().add("name").add("-name").add("credit").add("-credit"),
        sort.getJsonObject("schema").getJsonObject("items").getJsonArray("enum"));
  }

  @Test
  void whatIsSensitiveIsNotEvenNamed() {
    assertFalse(document.encode().contains("secret"), document.encode());
  }

  @Test
  void answersAreAsTheDocumentSays() {
    long ada = person("Ada");
    as("postPets", server.send("POST", "/pets", "{\"name\": \"Rex\", \"owner_id\": " + ada + "}"));

    JsonObject whole = Server.json(as("getPeopleById", server.get("/people/" + ada)));
    JsonObject page = Server.json(as("getPets", server.get("/pets?sort=-name")));

    assertEquals("Rex", whole.getJsonArray("pets").getJsonObject(0).getString("name"));
    assertEquals(
        new JsonObject().put("id", ada).put("name", "Ada"),
        page.getJsonArray("items").getJsonObject(0).getJsonObject("owner"));
    assertEquals(404, as("getPeopleById", server.get("/people/-1")).statusCode());
    assertEquals(422, as("getPeopleById", server.get("/people/x")).statusCode());
    assertEquals(422, as("postPeople", server.send("POST", "/people", "{}")).statusCode());
    assertEquals(400, as("postPeople", server.send("POST", "/people", "{")).statusCode());
  }

  @Test
  void whatAPatchDoesNotSayStays() {
    long ada = person("Ada");

    var changed =
        as(
            "patchPeopleById",
            server.send("PATCH", "/people/" + ada, "{\"credit\": 12345678.05, \"born\": null}"));

    assertEquals("Ada", Server.json(changed).getString("name"));
    assertTrue(changed.body().contains("\"credit\":12345678.05"), changed.body());
    assertNull(Server.json(changed).getString("born"));
  }

  @Test
  void partsOfAListFollowEachOther() {
    IntStream.range(0, 12).forEach(i -> person("p%02d".formatted(i)));

    var first = new JsonArray(as("getPeople", server.get("/people?sort=-credit")).body());
    var next = new JsonArray(server.get("/people?skip=5&limit=10&name__in=p05,p06,p11").body());
    var found = new JsonArray(server.get("/people?words=P1&limit=10").body());

    assertEquals(5, first.size());
    assertEquals("p00", first.getJsonObject(0).getString("name"), "equal credit: by key");
    assertEquals(0, next.size());
    assertEquals(2, found.size());
  }

  @Test
  void whatAListDoesNotAllowIsToldByParameter() {
    for (String wrong :
        List.of(
            "skip=-1",
            "limit=0",
            "limit=11",
            "limit=9999999999",
            "skip=1&skip=2",
            "sort=secret",
            "sort=name,name",
            "secret__eq=x",
            "name__regex=.*",
            "credit__ge=1e9",
            "words=" + "x".repeat(21))) {
      HttpResponse<String> refused = as("getPeople", server.get("/people?" + wrong));

      assertEquals(422, refused.statusCode(), wrong);
      assertEquals(
          Set.of(wrong.substring(0, wrong.indexOf('='))),
          Server.json(refused).getJsonObject("errors").fieldNames(),
          wrong);
    }
  }

  @Test
  void aRelationThatIsShownButWasNotLoadedIsTheServersMistake() {
    person("Ada");

    HttpResponse<String> broken = server.get("/unloaded");

    assertEquals(500, broken.statusCode());
    assertFalse(broken.body().contains("pets"), broken.body());
    assertEquals(1, new PersonManager(server.web.orm()).count().await());
  }

  @Test
  void whatTheDatabaseRefusesIsToldByTheNamesOfTheInput() {
    JsonObject missing = Server.json(server.send("POST", "/pets", "{\"name\": \"Rex\"}"));
    var refused = server.send("POST", "/pets", "{\"name\": \"Rex\", \"owner_id\": -1}");

    assertEquals(Set.of("owner_id"), missing.getJsonObject("errors").fieldNames());
    assertEquals(409, refused.statusCode());
    assertEquals(Set.of("owner_id"), Server.json(refused).getJsonObject("errors").fieldNames());
  }
}
