package dev.testudo.orm.dynamic;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stored values are in JSON: there a number is no text, and a text no number. */
final class JsonForms {
  private JsonForms() {}

  /**
   * Checks that a value is of the kind of JSON that a column's values are.
   *
   * @throws IllegalArgumentException if it is not; the message does not hold the value
   */
  static void check(ColumnType<?> type, Object input) {
    Kind kind = type.kind();
    boolean fits =
        switch (kind) {
          case JSON -> true;
          case BOOLEAN -> input instanceof Boolean;
          case SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> input instanceof Number;
          case TEXT, BYTES, INSTANT, DATE, TIME, DATE_TIME, UUID -> input instanceof CharSequence;
          case ARRAY -> input instanceof Iterable<?>;
        };
    if (!fits) {
      throw new IllegalArgumentException("the value is not " + name(kind));
    }
    ColumnType<?> element = type.element();
    if (element != null && input instanceof Iterable<?> list) {
      for (Object each : list) {
        if (each != null) {
          check(element, each);
        }
      }
    }
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case BOOLEAN -> "true or false";
      case SHORT, INTEGER, LONG -> "a whole number";
      case FLOAT, DOUBLE, DECIMAL -> "a number";
      case ARRAY -> "a list";
      default -> "a text";
    };
  }

  /** The members of a JSON object; null if it is none. */
  static @Nullable Map<?, ? extends @Nullable Object> object(Object input) {
    if (input instanceof JsonObject object) {
      return object.getMap();
    }
    return input instanceof Map<?, ?> map ? map : null;
  }

  /** A value in its stored form for an answer. */
  static @Nullable Object written(ColumnType<?> type, @Nullable Object stored) {
    if (stored == null || stored instanceof Number || stored instanceof Boolean) {
      return stored;
    } else if (type.kind() == Kind.JSON) {
      return Json.decodeValue((String) stored);
    } else if (stored instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    } else if (stored instanceof List<?> list && type.element() != null) {
      var all = new JsonArray();
      list.forEach(each -> all.add(written(type.element(), each)));
      return all;
    }
    return stored.toString();
  }
}
