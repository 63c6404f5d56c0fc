package dev.testudo.orm.dynamic;

import io.vertx.core.json.JsonObject;

/**
 * A parameter that a filter allows.
 *
 * @param name its name: {@code age__ge}
 * @param lookup what it asks for
 * @param schema the JSON Schema of its values
 */
public record DynamicParameter(String name, Lookup lookup, JsonObject schema) {}
