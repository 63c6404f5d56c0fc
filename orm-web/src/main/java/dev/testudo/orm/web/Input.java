package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.testudo.orm.error.ValidationException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with requests. */
final class Input {
  static final String WRONG = "The request cannot be understood.";

  private Input() {}

  static ValidationException wrong(String name, String problem) {
    return new ValidationException(WRONG, Map.of(name, List.of(problem)));
  }

  /** The body, which has to be a JSON object; its numbers are exact. */
  static Map<String, @Nullable Object> object(RoutingContext context, ObjectMapper mapper) {
    ObjectReader exact = mapper.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    if (tree(context, exact) instanceof ObjectNode object) {
      return PlainJson.of(object);
    }
    throw wrong("body", "is not a JSON object");
  }

  /** The body, which has to be JSON in UTF-8. */
  static JsonNode tree(RoutingContext context, ObjectMapper mapper) {
    return tree(context, mapper.reader());
  }

  private static JsonNode tree(RoutingContext context, ObjectReader reader) {
    Buffer body = context.body().buffer();
    if (body == null || body.length() == 0) {
      throw ProblemException.of(400, "The request has no body.");
    }
    try {
      JsonNode tree = reader.readTree(body.getBytes());
      if (tree == null || tree.isMissingNode()) {
        throw ProblemException.of(400, "The request has no body.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw ProblemException.of(
          400,
          place == null
              ? "The body is not JSON."
              : "The body is not JSON: line "
                  + place.getLineNr()
                  + ", column "
                  + place.getColumnNr()
                  + ".");
    } catch (IOException e) {
      throw ProblemException.of(400, "The body is not JSON.");
    }
  }
}
