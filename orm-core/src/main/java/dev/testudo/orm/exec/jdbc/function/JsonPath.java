package dev.testudo.orm.exec.jdbc.function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Follows the paths that queries send: {@code $."key"."other"} or {@code $[0]}. */
final class JsonPath {
  private final String path;
  private int at = 1;

  private JsonPath(String path) {
    this.path = path;
  }

  /** The node at a path; null if there is none. */
  static @Nullable JsonNode find(JsonNode document, String path) {
    var steps = new JsonPath(path);
    JsonNode node = document;
    while (node != null && steps.at < path.length()) {
      node = path.charAt(steps.at) == '[' ? node.get(steps.index()) : node.get(steps.key());
    }
    return node;
  }

  private int index() {
    int end = path.indexOf(']', at);
    int index = Integer.parseInt(path, at + 1, end, 10);
    at = end + 1;
    return index;
  }

  private String key() {
    var key = new StringBuilder();
    // Behind the point and the quote.
    at += 2;
    while (path.charAt(at) != '"') {
      if (path.charAt(at) != '\\') {
        key.append(path.charAt(at++));
      } else if (path.charAt(at + 1) == 'u') {
        key.append((char) Integer.parseInt(path, at + 2, at + 6, 16));
        at += 6;
      } else {
        key.append(path.charAt(at + 1));
        at += 2;
      }
    }
    at++;
    return key.toString();
  }
}
