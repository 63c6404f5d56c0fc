package dev.testudo.orm.sample.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.testudo.orm.sample.service.Client.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the service answers is what its document says. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {
  private final Vertx vertx = Vertx.vertx();
  private Client client;
  private JsonObject document;
  private ResponseValidator validator;

  @BeforeAll
  void start() {
    client = new Client("h2:mem:api");
    document = client.get("/openapi.json").object();
    // The validator knows no media type but JSON.
    var known =
        new JsonObject(document.encode().replace("application/problem+json", "application/json"));
    OpenAPIContract contract = OpenAPIContract.from(vertx, known).await();
    validator = ResponseValidator.create(vertx, contract);
  }

  @AfterAll
  void stop() {
    client.close();
    vertx.close().await();
  }

  private Answer as(String operation, int status, Answer answer) {
    assertEquals(status, answer.status(), answer.body());
    var checked =
        ValidatableResponse.create(status, Buffer.buffer(answer.body()), "application/json");
    validator.validate(checked, operation).await();
    return answer;
  }

  private Answer send(String method, String path, Object body) {
    return client.send(method, path, body.toString());
  }

  @Test
  void everyAnswerIsAsTheDocumentSays() {
    var user = new JsonObject().put("username", "ann").put("email", "ann@example.com");
    long id = as("postUsers", 200, send("POST", "/users", user)).object().getLong("id");
    var post =
        new JsonObject()
            .put("title", "Shells")
            .put("content", "Hard")
            .put("author_id", id)
            .put("tags", new JsonArray().add(new JsonObject().put("name", "sea")));
    long written = as("postPosts", 201, send("POST", "/posts", post)).object().getLong("id");
    var comment = new JsonObject().put("text", "Nice").put("author_id", id);

    as("postPostsByIdComments", 201, send("POST", "/posts/" + written + "/comments", comment));
    as("postUsers", 400, send("POST", "/users", user.copy().put("username", "bob")));
    as("postUsers", 409, send("POST", "/users", user.copy().put("email", "b@example.com")));
    as("postUsers", 422, send("POST", "/users", new JsonObject()));
    as("getUsers", 200, client.get("/users?is_active=true&sort=-username&skip=0&limit=5"));
    as("getUsers", 422, client.get("/users?sort=balance"));
    as("getUsersById", 200, client.get("/users/" + id));
    as("getUsersById", 404, client.get("/users/-1"));
    as("putUsersById", 200, send("PUT", "/users/" + id, user.copy().put("is_active", false)));
    as("getUsersByIdPosts", 200, client.get("/users/" + id + "/posts"));
    as("getPosts", 200, client.get("/posts?search=shell"));
    as("getPostsById", 200, client.get("/posts/" + written));
    as("getPostsById", 404, client.get("/posts/-1"));
    as(
        "postTransfers",
        404,
        send(
            "POST",
            "/transfers",
            new JsonObject().put("from", id).put("to", -1).put("amount", 500)));
    as("deleteUsersById", 200, client.send("DELETE", "/users/" + id, null));
  }

  @Test
  void theDocumentTellsNothingThatIsSensitive() {
    assertFalse(document.encode().contains("balance"), document.encode());
  }
}
