package dev.testudo.orm.type;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The column type that goes with a Java class where no model says which. */
public final class JavaTypes {
  private static final Map<Class<?>, Entry<?>> ENTRIES = entries();

  private JavaTypes() {}

  private static Map<Class<?>, Entry<?>> entries() {
    Map<Class<?>, Entry<?>> entries = new LinkedHashMap<>();
    add(entries, String.class, Types.TEXT);
    add(entries, Integer.class, Types.INTEGER);
    add(entries, Long.class, Types.LONG);
    add(entries, Boolean.class, Types.BOOLEAN);
    add(entries, Double.class, Types.DOUBLE);
    add(entries, Float.class, Types.FLOAT);
    add(entries, Short.class, Types.SHORT);
    add(entries, Byte.class, Types.BYTE);
    add(entries, Character.class, Types.CHARACTER);
    add(entries, BigDecimal.class, Types.DECIMAL);
    add(entries, BigInteger.class, Types.BIG_INTEGER);
    add(entries, Instant.class, Types.INSTANT);
    add(entries, OffsetDateTime.class, Types.OFFSET_DATE_TIME);
    add(entries, LocalDate.class, Types.DATE);
    add(entries, LocalTime.class, Types.TIME);
    add(entries, LocalDateTime.class, Types.DATE_TIME);
    add(entries, Duration.class, Types.DURATION);
    add(entries, UUID.class, Types.UUID_TYPE);
    add(entries, byte[].class, Types.BYTES);
    add(entries, Buffer.class, Types.BUFFER);
    add(entries, JsonObject.class, Types.json(new TypeReference<JsonObject>() {}));
    add(entries, JsonArray.class, Types.json(new TypeReference<JsonArray>() {}));
    return Collections.unmodifiableMap(entries);
  }

  private static <T> void add(
      Map<Class<?>, Entry<?>> entries, Class<T> javaClass, ColumnType<T> type) {
    entries.put(javaClass, new Entry<>(javaClass, type));
  }

  /**
   * The type that reads values of a class.
   *
   * @throws IllegalArgumentException if no column is read as that class
   */
  @SuppressWarnings("unchecked") // each class is entered with a type of its own
  public static <T> ColumnType<T> of(Class<T> javaClass) {
    Entry<?> entry = ENTRIES.get(javaClass);
    if (entry == null) {
      throw unknown(javaClass);
    }
    return (ColumnType<T>) entry.type();
  }

  /**
   * The type of a value.
   *
   * @throws IllegalArgumentException if it is null, or of a class that no column is read as
   */
  // The class of a T is one of T.
  @SuppressWarnings("unchecked")
  public static <T> ColumnType<T> ofValue(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("null has no type");
    }
    return (ColumnType<T>) entry(value).type();
  }

  static JavaValue value(Object value) {
    return entry(value).value(value);
  }

  static JavaValue list(Class<?> element, List<? extends @Nullable Object> values) {
    Entry<?> entry = ENTRIES.get(element);
    if (entry == null) {
      throw unknown(element);
    }
    return entry.list(values);
  }

  private static Entry<?> entry(Object value) {
    Entry<?> entry = ENTRIES.get(value.getClass());
    if (entry != null) {
      return entry;
    }
    if (value instanceof Buffer) {
      return new Entry<>(Buffer.class, Types.BUFFER);
    }
    throw unknown(value.getClass());
  }

  private static IllegalArgumentException unknown(Class<?> javaClass) {
    return new IllegalArgumentException(
        "a "
            + javaClass.getName()
            + " has no column type; there are "
            + String.join(", ", ENTRIES.keySet().stream().map(Class::getSimpleName).toList())
            + ", enums and arrays");
  }

  /** A class and its type. */
  private record Entry<T>(Class<T> javaClass, ColumnType<T> type) {
    JavaValue value(Object value) {
      Object stored = type.toDatabase(javaClass.cast(value));
      return new JavaValue(type, Objects.requireNonNull(stored));
    }

    JavaValue list(List<? extends @Nullable Object> values) {
      List<@Nullable T> typed = new ArrayList<>(values.size());
      for (Object value : values) {
        typed.add(javaClass.cast(value));
      }
      Object stored = type.list().toDatabase(typed);
      return new JavaValue(type.list(), Objects.requireNonNull(stored));
    }
  }
}
