package dev.testudo.orm.dynamic;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.ValuesRow;
import io.vertx.core.json.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes values that can be stored of those in JSON and in forms. */
final class Inputs {
  private Inputs() {}

  /**
   * The value of a field, in the form in which it is stored.
   *
   * @throws IllegalArgumentException if the field cannot have it; the message reads on from the
   *     field's name and does not hold the value
   */
  static @Nullable Object stored(Field<?> field, @Nullable Object input) {
    if (input == null) {
      if (!field.nullable()) {
        throw new IllegalArgumentException("must not be null");
      }
      return null;
    }
    return sent(field.type(), input);
  }

  /** Reads the value as the field would and stores it again: what does not survive is refused. */
  private static <T> Object sent(ColumnType<T> type, Object input) {
    T value = value(type, input);
    return present(() -> type.fitting(type.toDatabase(value)));
  }

  /**
   * The value that an object has of an input, whether it is stored encrypted or not.
   *
   * @throws IllegalArgumentException if it is of another form; likewise
   */
  static <T> T value(ColumnType<T> type, Object input) {
    Object neutral = neutral(type.plain(), input);
    return present(() -> type.plain().get(new ValuesRow(new @Nullable Object[] {neutral}), 0));
  }

  private static <V> V present(Supplier<? extends @Nullable V> made) {
    V value;
    try {
      value = made.get();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the value is not a valid date or time", e);
    } catch (IllegalArgumentException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("the value is not of the form that the field has", e);
    }
    if (value == null) {
      throw new IllegalArgumentException("the value is not a value");
    }
    return value;
  }

  private static Object neutral(ColumnType<?> type, Object input) {
    Kind kind = type.kind();
    return switch (kind) {
      case JSON -> Json.encode(input);
      case ARRAY -> elements(type, input);
      case BYTES -> bytes(input);
      case TEXT -> choice(type, text(input, "a text"));
      case BOOLEAN -> input instanceof Boolean ? input : Texts.truth(text(input, "true or false"));
      case SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> scalar(type, number(input));
      case INSTANT, DATE, TIME, DATE_TIME, UUID -> scalar(type, text(input, "a text"));
    };
  }

  private static Object scalar(ColumnType<?> type, String text) {
    choice(type, text);
    try {
      return Texts.neutral(type.kind(), text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the value is not " + Texts.form(type.kind()), e);
    }
  }

  private static String choice(ColumnType<?> type, String text) {
    if (!type.choices().isEmpty() && !type.choices().contains(text)) {
      throw new IllegalArgumentException(
          "the value is not one of " + String.join(", ", type.choices()));
    }
    return text;
  }

  private static String text(Object input, String wanted) {
    if (input instanceof CharSequence || input instanceof Enum<?>) {
      return input.toString();
    }
    if (input instanceof Number || input instanceof Boolean || input instanceof Iterable<?>) {
      throw new IllegalArgumentException("the value is not " + wanted);
    }
    // Times and UUIDs print as they are read.
    return input.toString();
  }

  /** A number without an exponent, which could stand for a billion digits. */
  private static String number(Object input) {
    if (!(input instanceof Number)) {
      return text(input, "a number");
    }
    try {
      var decimal = new BigDecimal(input.toString());
      if (Math.abs((long) decimal.scale()) > 500) {
        throw new IllegalArgumentException("the value is not a number of this size");
      }
      return decimal.toPlainString();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the value is not a number", e);
    }
  }

  private static List<@Nullable Object> elements(ColumnType<?> type, Object input) {
    ColumnType<?> element = type.element();
    if (element == null || !(input instanceof Iterable<?> list)) {
      throw new IllegalArgumentException("the value is not a list");
    }
    List<@Nullable Object> elements = new ArrayList<>();
    for (Object each : list) {
      elements.add(each == null ? null : neutral(element, each));
    }
    return elements;
  }

  private static byte[] bytes(Object input) {
    if (input instanceof byte[] bytes) {
      return bytes;
    }
    try {
      return Base64.getDecoder().decode(text(input, "a text"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the value is not a text in Base64", e);
    }
  }
}
