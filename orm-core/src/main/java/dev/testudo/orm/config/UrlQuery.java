package dev.testudo.orm.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The part of a URL behind its {@code ?}. */
final class UrlQuery {
  private UrlQuery() {}

  /** Names and values, decoded, in their order. */
  static Map<String, String> read(Place place, String query) {
    var result = new LinkedHashMap<String, String>();
    if (query.isEmpty()) {
      return result;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw place.problem(
            "must have name=value after its ?, and & between two of them.",
            "For a plain & or ? write %26 or %3F.");
      }
      String name = Url.decode(place, "query", pair.substring(0, equals));
      String value = Url.decode(place, "query", pair.substring(equals + 1));
      if (result.put(name, value) != null) {
        throw place.problem("has the option " + Place.quoted(name) + " twice.", "Keep one.");
      }
    }
    return result;
  }
}
