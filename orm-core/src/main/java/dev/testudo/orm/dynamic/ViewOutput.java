package dev.testudo.orm.dynamic;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Collects the members of one object of an answer. For generated code. */
public final class ViewOutput {
  private final JsonObject json = new JsonObject();

  /** One with no member yet. */
  public ViewOutput() {}

  /** Adds a member. */
  public <T> ViewOutput put(ViewMember<T> member, @Nullable T value) {
    json.put(member.name(), value == null ? null : member.shape().write(value));
    return this;
  }

  /** The object. */
  public JsonObject json() {
    return json;
  }
}
