package dev.testudo.orm.dynamic;

import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.type.ColumnType;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One lookup of one field.
 *
 * @param <P> the path that the field hangs on
 * @param <T> the field's Java type
 */
record Allowed<P, T>(
    Function<? super P, ? extends Column<T>> path, ColumnType<T> type, Lookup lookup) {
  /** Whether a parameter is the usual one for this, not another word for the same. */
  boolean isUsual(String name) {
    int between = name.lastIndexOf("__");
    boolean bare = between < 0 || !lookup.words().contains(name.substring(between + 2));
    return lookup == Lookup.EQ
        ? bare
        : !bare && name.substring(between + 2).equals(lookup.words().get(0));
  }

  DynamicParameter described(String name) {
    JsonObject value = ViewSchema.of(type.operand());
    JsonObject schema =
        switch (lookup) {
          case IN, NOT_IN -> new JsonObject().put("type", "array").put("items", value);
          case BETWEEN -> new JsonObject().put("type", "string");
          case IS_NULL -> new JsonObject().put("type", "boolean");
          default -> value;
        };
    return new DynamicParameter(name, lookup, schema);
  }

  /**
   * The condition that values of one parameter ask for.
   *
   * @throws IllegalArgumentException if they are none; the message does not hold them
   */
  Function<P, Condition> condition(List<String> texts, Limits limits) {
    if (!lookup.takesList() && texts.size() != 1) {
      throw new IllegalArgumentException("the parameter may be given only once");
    }
    return switch (lookup) {
      case IN -> list(texts, limits, true);
      case NOT_IN -> list(texts, limits, false);
      case BETWEEN -> between(texts.get(0), limits);
      case IS_NULL -> {
        boolean isNull = Texts.truth(checked(texts.get(0), limits));
        yield path -> isNull ? column(path).isNull() : column(path).isNotNull();
      }
      default -> compare(Texts.value(type, checked(texts.get(0), limits)));
    };
  }

  private Function<P, Condition> compare(T value) {
    return switch (lookup) {
      case NE -> path -> column(path).ne(value);
      case LT -> path -> column(path).lt(value);
      case LE -> path -> column(path).le(value);
      case GT -> path -> column(path).gt(value);
      case GE -> path -> column(path).ge(value);
      default -> path -> column(path).eq(value);
    };
  }

  private Function<P, Condition> list(List<String> texts, Limits limits, boolean in) {
    List<T> values = new ArrayList<>();
    for (String text : texts) {
      for (String part : split(text, limits)) {
        if (values.size() == limits.values()) {
          throw new IllegalArgumentException("there are more than " + limits.values() + " values");
        }
        values.add(Texts.value(type, checked(part, limits)));
      }
    }
    return path -> in ? column(path).in(values) : column(path).notIn(values);
  }

  private Function<P, Condition> between(String text, Limits limits) {
    List<String> parts = Arrays.asList(text.split(",", 3));
    if (parts.size() != 2) {
      throw new IllegalArgumentException("the value is not two values with a comma between them");
    }
    T low = Texts.value(type, checked(parts.get(0), limits));
    T high = Texts.value(type, checked(parts.get(1), limits));
    return path -> column(path).between(low, high);
  }

  /** No more parts than one too many, however long the text is. */
  private static List<String> split(String text, Limits limits) {
    return Arrays.asList(text.split(",", limits.values() + 1));
  }

  private static String checked(String text, Limits limits) {
    if (text.length() > limits.length()) {
      throw new IllegalArgumentException(
          "a value has more than " + limits.length() + " characters");
    }
    return text;
  }

  private Column<T> column(P root) {
    return path.apply(root);
  }
}
