package dev.testudo.orm.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with more than a body.
 *
 * @param status the HTTP status
 * @param headers further headers
 * @param body anything that Jackson writes; null for none
 */
public record Reply(int status, Map<String, String> headers, @Nullable Object body) {
  /** An answer of a copy of these headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** An answer with a status. */
  public static Reply of(int status, @Nullable Object body) {
    return new Reply(status, Map.of(), body);
  }

  /** The answer to something that was created: 201. */
  public static Reply created(@Nullable Object body) {
    return of(201, body);
  }

  /** The same answer with one more header. */
  public Reply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }
}
