package dev.testudo.orm.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON document as maps, lists, texts, numbers and truth. */
final class PlainJson {
  private PlainJson() {}

  static Map<String, @Nullable Object> of(ObjectNode object) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    object.properties().forEach(each -> members.put(each.getKey(), of(each.getValue())));
    return members;
  }

  private static @Nullable Object of(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return of(object);
    } else if (node.isArray()) {
      List<@Nullable Object> elements = new ArrayList<>(node.size());
      node.forEach(each -> elements.add(of(each)));
      return elements;
    } else if (node.isNumber()) {
      return node.numberValue();
    } else if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.asText();
  }
}
