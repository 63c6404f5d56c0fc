package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Json;
import dev.testudo.orm.annotation.Model;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON documents. */
@Model
public class Docs extends Numbered {
  @Json public JsonObject object = new JsonObject();
  @Json public JsonArray array = new JsonArray();
  @Json public Map<String, Object> map = Map.of();
  @Json public Shape shape = new Shape("", 0, null, List.of());
  @Json public List<Shape> shapes = List.of();
  @Json public @Nullable JsonObject maybeObject;
  @Json public @Nullable Shape maybeShape;
  @Json public @Nullable Map<String, Integer> maybeMap;

  /** What Jackson maps by itself. */
  public record Shape(
      String name, double size, @Nullable Shape inner, List<@Nullable String> notes) {}
}
