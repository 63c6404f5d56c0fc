package dev.testudo.orm.exec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.testudo.orm.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists as JSON texts, for engines without arrays: whole and floating numbers and booleans as such,
 * bytes in Base64, everything else as a string, so that nothing is rounded on the way. The elements
 * of a list of JSON documents are strings too, which tells a document {@code null} from NULL.
 */
public final class JsonElements {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private JsonElements() {}

  /**
   * The JSON text of a list of neutral values.
   *
   * @throws IllegalArgumentException if an element cannot be stored in JSON
   */
  public static String write(List<?> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
    for (Object value : values) {
      array.add(node(value));
    }
    return array.toString();
  }

  /**
   * The list that a JSON text holds.
   *
   * @throws IllegalArgumentException if the text is no JSON array, or an element does not fit
   */
  public static <E> List<@Nullable E> read(String text, ColumnType<E> element) {
    if (!(parse(text) instanceof ArrayNode array)) {
      throw new IllegalArgumentException("the stored JSON is not an array");
    }
    var row = new JsonElementRow(array);
    List<@Nullable E> list = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      list.add(row.isNull(i) ? null : element.get(row, i));
    }
    return list;
  }

  private static JsonNode parse(String text) {
    try {
      return READER.readValue(text);
    } catch (JsonProcessingException e) {
      // Not as the cause: its message quotes the document.
      throw new IllegalArgumentException("the stored text is not JSON");
    }
  }

  private static JsonNode node(@Nullable Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value == null) {
      return nodes.nullNode();
    } else if (value instanceof Boolean b) {
      return nodes.booleanNode(b);
    } else if (value instanceof Short || value instanceof Integer || value instanceof Long) {
      return nodes.numberNode(((Number) value).longValue());
    } else if (value instanceof Float f) {
      return Float.isFinite(f) ? nodes.numberNode(f) : refuse("a number that is not finite");
    } else if (value instanceof Double d) {
      return Double.isFinite(d) ? nodes.numberNode(d) : refuse("a number that is not finite");
    } else if (value instanceof byte[] bytes) {
      return nodes.binaryNode(bytes);
    } else if (value instanceof List<?>) {
      return refuse("a list inside a list");
    }
    return nodes.textNode(value.toString());
  }

  private static JsonNode refuse(String what) {
    throw new IllegalArgumentException(what + " cannot be stored in a list");
  }
}
