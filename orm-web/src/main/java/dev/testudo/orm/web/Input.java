package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.testudo.orm.error.ValidationException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is wrong with requests. */
final class Input {
  static final String WRONG = "The request cannot be understood.";

  private Input() {}

  static ValidationException wrong(String name, String problem) {
    return new ValidationException(WRONG, Map.of(name, List.of(problem)));
  }

  /** The body, which has to be JSON in UTF-8. */
  static JsonNode tree(RoutingContext context, ObjectMapper mapper) {
    Buffer body = context.body().buffer();
    if (body == null || body.length() == 0) {
      throw ProblemException.of(400, "The request has no body.");
    }
    try {
      JsonNode tree = mapper.readTree(body.getBytes());
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
