package dev.testudo.orm.web;

import dev.testudo.orm.dynamic.ViewType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer that an operation can give.
 *
 * @param status the HTTP status
 * @param description what it means
 * @param mediaType what the body is; null for no body
 * @param view the view in it
 * @param schema makes the schema of the body of that of the view
 */
record Outcome(
    int status,
    String description,
    @Nullable String mediaType,
    @Nullable ViewType<?> view,
    Function<JsonObject, JsonObject> schema) {
  private static final String JSON = "application/json";

  static Outcome one(int status, ViewType<?> view) {
    return new Outcome(status, Titles.of(status), JSON, view, item -> item);
  }

  static Outcome list(ViewType<?> view) {
    return new Outcome(200, Titles.of(200), JSON, view, Outcome::listOf);
  }

  static Outcome page(ViewType<?> view) {
    return new Outcome(200, "A page", JSON, view, Outcome::pageOf);
  }

  static Outcome of(int status, JsonObject schema) {
    return new Outcome(status, Titles.of(status), JSON, null, none -> schema);
  }

  static Outcome empty(int status) {
    return new Outcome(status, Titles.of(status), null, null, none -> none);
  }

  static Outcome problem(int status, String description) {
    JsonObject reference = OpenApi.reference(OpenApi.PROBLEM);
    return new Outcome(status, description, Problem.MEDIA_TYPE, null, none -> reference);
  }

  private static JsonObject listOf(JsonObject item) {
    return new JsonObject().put("type", "array").put("items", item);
  }

  private static JsonObject pageOf(JsonObject item) {
    JsonObject cursor = new JsonObject().put("type", new JsonArray().add("string").add("null"));
    return new JsonObject()
        .put("type", "object")
        .put(
            "properties",
            new JsonObject()
                .put("items", listOf(item))
                .put("next", cursor)
                .put("previous", cursor.copy()))
        .put("required", new JsonArray().add("items").add("next").add("previous"));
  }

  JsonObject document() {
    JsonObject response = new JsonObject().put("description", description);
    if (mediaType == null) {
      return response;
    }
    JsonObject item = view == null ? new JsonObject() : OpenApi.reference(view.name());
    return response.put("content", OpenApi.content(mediaType, schema.apply(item)));
  }
}
