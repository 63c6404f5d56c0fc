package dev.testudo.orm.web;

import dev.testudo.orm.dynamic.ViewSchema;
import dev.testudo.orm.type.Types;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a request: how it is called, what is read of it, and what its schema is.
 * Immutable.
 *
 * @param <T> what is read
 */
public final class Parameter<T> {
  private final String name;
  private final boolean inPath;
  private final @Nullable T standard;
  private final JsonObject schema;
  private final String description;
  private final Function<String, T> reader;

  private Parameter(
      String name,
      boolean inPath,
      @Nullable T standard,
      JsonObject schema,
      String description,
      Function<String, T> reader) {
    this.name = name;
    this.inPath = inPath;
    this.standard = standard;
    this.schema = schema;
    this.description = description;
    this.reader = reader;
  }

  /** A whole number in the path, such as the {@code :id} of a route. */
  public static Parameter<Long> path(String name) {
    return new Parameter<>(
        name,
        true,
        null,
        ViewSchema.of(Types.LONG),
        "",
        text -> Numbers.whole(name, text, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  /**
   * A whole number of the query string.
   *
   * @param standard what it is if it is not given
   * @param least the smallest that is taken
   * @param most the largest that is taken
   */
  public static Parameter<Integer> whole(String name, int standard, int least, int most) {
    JsonObject schema =
        new JsonObject()
            .put("type", "integer")
            .put("format", "int32")
            .put("minimum", least)
            .put("maximum", most)
            .put("default", standard);
    return new Parameter<>(
        name, false, standard, schema, "", text -> (int) Numbers.whole(name, text, least, most));
  }

  /** A text of the query string of at most so many characters; empty if it is not given. */
  public static Parameter<String> text(String name, int most) {
    JsonObject schema = new JsonObject().put("type", "string").put("maxLength", most);
    return new Parameter<>(name, false, "", schema, "", text -> limited(name, text, most));
  }

  /** One that is documented here and read elsewhere. */
  static Parameter<String> documented(String name, JsonObject schema, String description) {
    return new Parameter<>(name, false, "", schema, description, text -> text);
  }

  private static String limited(String name, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw Input.wrong(name, "has more than " + most + " characters");
    }
    return text;
  }

  /** The same parameter with a sentence about it for the document. */
  public Parameter<T> about(String sentence) {
    return new Parameter<>(name, inPath, standard, schema, sentence, reader);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  boolean isInPath() {
    return inPath;
  }

  /** What a request says, or what it is without. */
  T read(@Nullable String text) {
    if (text != null) {
      return reader.apply(text);
    } else if (standard == null) {
      throw Input.wrong(name, "is missing");
    }
    return standard;
  }

  /** How OpenAPI describes it. */
  JsonObject document() {
    JsonObject document =
        new JsonObject()
            .put("name", name)
            .put("in", inPath ? "path" : "query")
            .put("required", inPath)
            .put("schema", schema);
    if ("array".equals(schema.getValue("type"))) {
      document.put("style", "form").put("explode", false);
    }
    return description.isEmpty() ? document : document.put("description", description);
  }
}
