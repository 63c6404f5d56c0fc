package dev.testudo.orm.dynamic;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** JSON Schemas of views and of the values in columns. */
public final class ViewSchema {
  private static final String TYPE = "type";
  private static final String FORMAT = "format";

  private ViewSchema() {}

  static JsonObject of(ViewType<?> view, Function<ViewType<?>, JsonObject> nested) {
    List<ViewMember<?>> members = view.members();
    return view.isInput()
        ? object(members, nested)
        : properties(members, nested)
            .put("required", new JsonArray(members.stream().map(ViewMember::name).toList()));
  }

  /** An object of a request, which has no other members. */
  static JsonObject object(List<ViewMember<?>> members, Function<ViewType<?>, JsonObject> nested) {
    JsonObject schema = properties(members, nested).put("additionalProperties", false);
    List<String> required =
        members.stream().filter(ViewMember::isRequired).map(ViewMember::name).toList();
    return required.isEmpty() ? schema : schema.put("required", new JsonArray(required));
  }

  private static JsonObject properties(
      List<ViewMember<?>> members, Function<ViewType<?>, JsonObject> nested) {
    var properties = new JsonObject();
    members.forEach(member -> properties.put(member.name(), member.schema(nested)));
    return new JsonObject().put(TYPE, "object").put("properties", properties);
  }

  /** A schema that allows null, too. */
  static JsonObject orNull(JsonObject schema) {
    if (schema.getValue(TYPE) instanceof String type) {
      JsonObject wider = schema.copy().put(TYPE, new JsonArray().add(type).add("null"));
      JsonArray choices = schema.getJsonArray("enum");
      return choices == null ? wider : wider.put("enum", choices.copy().addNull());
    } else if (schema.isEmpty()) {
      return schema;
    }
    return new JsonObject()
        .put("anyOf", new JsonArray().add(schema).add(new JsonObject().put(TYPE, "null")));
  }

  /** The schema of what is stored in a column, without null. */
  public static JsonObject of(ColumnType<?> type) {
    JsonObject schema = byKind(type);
    if (!type.choices().isEmpty()) {
      Stream<?> choices = type.choices().stream();
      boolean number = "integer".equals(schema.getValue(TYPE));
      return new JsonObject()
          .put(TYPE, schema.getValue(TYPE))
          .put(
              "enum",
              new JsonArray(
                  number
                      ? choices.map(each -> new BigInteger(each.toString())).toList()
                      : choices.toList()));
    }
    return schema;
  }

  private static JsonObject byKind(ColumnType<?> type) {
    Kind kind = type.kind();
    return switch (kind) {
      case BOOLEAN -> typed("boolean");
      case SHORT -> whole("int32", Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> whole("int32", Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> whole("int64", Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT -> typed("number").put(FORMAT, "float");
      case DOUBLE -> typed("number").put(FORMAT, "double");
      case DECIMAL -> decimal(type);
      case TEXT -> limited(typed("string"), type.length());
      case BYTES -> typed("string").put("contentEncoding", "base64");
      case INSTANT -> typed("string").put(FORMAT, "date-time");
      case DATE -> typed("string").put(FORMAT, "date");
      case TIME -> typed("string").put(FORMAT, "time-local");
      case DATE_TIME -> typed("string").put(FORMAT, "date-time-local");
      case UUID -> typed("string").put(FORMAT, "uuid");
      case JSON -> new JsonObject();
      case ARRAY -> typed("array").put("items", items(type));
    };
  }

  private static JsonObject items(ColumnType<?> type) {
    ColumnType<?> element = type.element();
    return element == null ? new JsonObject() : orNull(of(element));
  }

  private static JsonObject typed(String name) {
    return new JsonObject().put(TYPE, name);
  }

  private static JsonObject whole(String format, long least, long most) {
    return typed("integer").put(FORMAT, format).put("minimum", least).put("maximum", most);
  }

  private static JsonObject decimal(ColumnType<?> type) {
    JsonObject schema = typed(type.scale() == 0 ? "integer" : "number");
    if (type.precision() > 0) {
      BigDecimal bound = BigDecimal.TEN.pow(type.precision() - type.scale());
      schema.put("exclusiveMinimum", bound.negate()).put("exclusiveMaximum", bound);
    }
    return schema;
  }

  private static JsonObject limited(JsonObject schema, int length) {
    return length > 0 ? schema.put("maxLength", length) : schema;
  }
}
