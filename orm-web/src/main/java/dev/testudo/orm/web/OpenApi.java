package dev.testudo.orm.web;

import dev.testudo.orm.dynamic.ViewType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes the OpenAPI document of operations. */
final class OpenApi {
  static final String PROBLEM = "Problem";
  private static final Pattern PART = Pattern.compile(":(\\w+)");

  private final Map<String, ViewType<?>> views = new TreeMap<>();
  private final JsonObject schemas = new JsonObject();

  private OpenApi() {}

  /** The document of version 3.1. */
  static JsonObject document(String title, String version, List<Operation> operations) {
    return new OpenApi().of(title, version, operations);
  }

  static JsonObject reference(String schema) {
    return new JsonObject().put("$ref", "#/components/schemas/" + schema);
  }

  static JsonObject content(String mediaType, JsonObject schema) {
    return new JsonObject().put(mediaType, new JsonObject().put("schema", schema));
  }

  private JsonObject of(String title, String version, List<Operation> operations) {
    var paths = new JsonObject();
    for (Operation each : operations) {
      String path = PART.matcher(each.path()).replaceAll("{$1}");
      JsonObject item = paths.getJsonObject(path, new JsonObject());
      item.put(each.method().name().toLowerCase(Locale.ROOT), operation(each));
      paths.put(path, item);
      each.views().forEach(this::add);
    }
    schemas.put(PROBLEM, problem());
    return new JsonObject()
        .put("openapi", "3.1.0")
        .put("info", new JsonObject().put("title", title).put("version", version))
        .put("paths", paths)
        .put("components", new JsonObject().put("schemas", schemas));
  }

  /** Adds a view's schema, and those of the views that are nested in it. */
  private JsonObject add(ViewType<?> view) {
    ViewType<?> other = views.putIfAbsent(view.name(), view);
    if (other == null) {
      schemas.put(view.name(), view.schema(this::add));
    } else if (!other.equals(view)) {
      throw new IllegalStateException(
          "Two views of different packages are called " + view.name() + ": rename one of them.");
    }
    return reference(view.name());
  }

  private static JsonObject operation(Operation operation) {
    JsonObject document = new JsonObject().put("operationId", id(operation));
    if (!operation.summary().isEmpty()) {
      document.put("summary", operation.summary());
    }
    if (!operation.parameters().isEmpty()) {
      var parameters = new JsonArray();
      operation.parameters().forEach(each -> parameters.add(each.document()));
      document.put("parameters", parameters);
    }
    body(operation, document);
    var responses = new JsonObject();
    operation.outcomes().stream()
        .sorted(Comparator.comparing(Outcome::status))
        .forEach(each -> responses.put(String.valueOf(each.status()), each.document()));
    responses.put("default", Outcome.problem(500, "Any other failure").document());
    return document.put("responses", responses);
  }

  private static void body(Operation operation, JsonObject document) {
    JsonObject schema =
        operation.input() == null ? operation.bodySchema() : reference(operation.input().name());
    if (schema != null) {
      document.put(
          "requestBody",
          new JsonObject()
              .put("required", true)
              .put("content", content("application/json", schema)));
    }
  }

  /** {@code getUsersById} for {@code GET /users/:id}. */
  private static String id(Operation operation) {
    var id = new StringBuilder(operation.method().name().toLowerCase(Locale.ROOT));
    for (String part : operation.path().split("/", -1)) {
      String name = part.replaceAll("\\W", "");
      if (!name.isEmpty()) {
        id.append(part.startsWith(":") ? "By" : "")
            .append(Character.toUpperCase(name.charAt(0)))
            .append(name.substring(1));
      }
    }
    return id.toString();
  }

  private static JsonObject problem() {
    JsonObject texts = new JsonObject().put("type", "array").put("items", text());
    return new JsonObject()
        .put("type", "object")
        .put("description", "What went wrong, as RFC 9457 has it")
        .put(
            "properties",
            new JsonObject()
                .put("type", text().put("format", "uri-reference"))
                .put("title", text())
                .put("status", new JsonObject().put("type", "integer"))
                .put("detail", text())
                .put("instance", text().put("format", "uri-reference"))
                .put(
                    "errors",
                    new JsonObject()
                        .put("type", "object")
                        .put("description", "What is wrong, by the name of the field")
                        .put("additionalProperties", texts)))
        .put("required", new JsonArray().add("type").add("title").add("status"));
  }

  private static JsonObject text() {
    return new JsonObject().put("type", "string");
  }
}
