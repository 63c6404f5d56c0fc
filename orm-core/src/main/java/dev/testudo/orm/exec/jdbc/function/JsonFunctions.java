package dev.testudo.orm.exec.jdbc.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into JSON documents, which come as texts. */
public final class JsonFunctions {
  private JsonFunctions() {}

  /** What stands at a path; NULL for nothing and for null. */
  public static @Nullable String at(@Nullable String document, @Nullable String path) {
    if (document == null || path == null) {
      return null;
    }
    JsonNode found = JsonPath.find(parse(document), path);
    return (found == null || found.isNull()) ? null : found.toString();
  }

  /** The text that the document is. */
  public static @Nullable String text(@Nullable String document) {
    JsonNode node = document == null ? NullNode.instance : parse(document);
    return node.isTextual() ? node.textValue() : null;
  }

  /** The number that the document is. */
  public static @Nullable BigDecimal number(@Nullable String document) {
    JsonNode node = document == null ? NullNode.instance : parse(document);
    return node.isNumber() ? node.decimalValue() : null;
  }

  static @Nullable String plainNumber(String document) {
    BigDecimal number = number(document);
    return number == null ? null : number.toPlainString();
  }

  /** The truth that the document is. */
  public static @Nullable Boolean truth(@Nullable String document) {
    JsonNode node = document == null ? NullNode.instance : parse(document);
    return node.isBoolean() ? node.booleanValue() : null;
  }

  /** Whether the document is an object that has the key of a path. */
  public static @Nullable Boolean hasKey(@Nullable String document, @Nullable String path) {
    return (document == null || path == null) ? null : JsonPath.find(parse(document), path) != null;
  }

  /** Whether the document has all that another one has, in the way of PostgreSQL. */
  public static @Nullable Boolean contains(@Nullable String document, @Nullable String part) {
    if (document == null || part == null) {
      return null;
    }
    JsonNode whole = parse(document);
    JsonNode sought = parse(part);
    // An array as a whole also has the values that are its elements.
    return (whole.isArray() && sought.isValueNode())
        ? hasElement(whole, sought)
        : contains(whole, sought);
  }

  private static boolean contains(JsonNode whole, JsonNode part) {
    if (part.isObject() && whole.isObject()) {
      for (Map.Entry<String, JsonNode> each : part.properties()) {
        JsonNode value = whole.get(each.getKey());
        if (value == null || !contains(value, each.getValue())) {
          return false;
        }
      }
      return true;
    }
    if (part.isArray() && whole.isArray()) {
      for (JsonNode each : part) {
        if (!hasElement(whole, each)) {
          return false;
        }
      }
      return true;
    }
    return part.isValueNode() && same(whole, part);
  }

  private static boolean hasElement(JsonNode array, JsonNode part) {
    for (JsonNode each : array) {
      if (contains(each, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return (one.isNumber() && other.isNumber())
        ? one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }

  /** How many elements the array has. */
  public static @Nullable Integer length(@Nullable String array) {
    return array == null ? null : parse(array).size();
  }

  private static JsonNode parse(String text) {
    try {
      return Documents.READER.readValue(text);
    } catch (JsonProcessingException e) {
      // Not as the cause: its message quotes the document.
      throw new IllegalArgumentException("a stored value is no JSON");
    }
  }

  /**
   * Made when the first document is read: engines load this class with the other functions, and
   * Jackson takes a tenth of a second in a new process.
   */
  private static final class Documents {
    static final ObjectReader READER =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);
  }
}
