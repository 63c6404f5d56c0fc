package dev.testudo.orm.sample.service;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An answer in words. */
record Message(String message) {
  static final JsonObject SCHEMA =
      new JsonObject()
          .put("type", "object")
          .put(
              "properties", new JsonObject().put("message", new JsonObject().put("type", "string")))
          .put("required", new JsonArray().add("message"));
}
