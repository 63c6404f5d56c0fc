package dev.testudo.orm.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as a client may know it: the members of a problem document of RFC
 * 9457, and what is wrong with each field.
 *
 * @param type a URI of this kind of problem; {@code about:blank} if the status says it all
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what went wrong, in one sentence or name; null if the title says it all
 * @param instance what the server's log calls this failure; null if nothing was logged
 * @param errors what is wrong, by the name of the field or parameter; empty if it is not about one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    Map<String, List<String>> errors) {
  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem that is no single field's. */
  public static Problem of(int status, String detail) {
    return of(status, detail, Map.of());
  }

  /** A problem with what is wrong with each field. */
  public static Problem of(int status, String detail, Map<String, List<String>> errors) {
    return new Problem("about:blank", Titles.of(status), status, detail, null, errors);
  }

  /** The same problem with other names of the fields. */
  Problem told(UnaryOperator<String> nameOf) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    errors.forEach((field, wrong) -> named.put(nameOf.apply(field), wrong));
    return new Problem(type, title, status, detail, instance, named);
  }

  /** The same problem under the name that the log gives it. */
  Problem loggedAs(String name) {
    return new Problem(type, title, status, detail, name, errors);
  }
}
