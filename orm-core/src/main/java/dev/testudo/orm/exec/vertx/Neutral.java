package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.type.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Checks that a value has the class of its kind: drivers narrow, or call toString, on others. */
final class Neutral {
  private Neutral() {}

  /**
   * Fails unless the value is of the class that the kind names.
   *
   * @throws IllegalArgumentException naming both classes, not the value
   */
  static void check(Kind kind, Object value) {
    if (!javaClass(kind).isInstance(value)) {
      throw misfit(kind, value);
    }
  }

  static IllegalArgumentException misfit(Kind kind, Object value) {
    return new IllegalArgumentException(
        "a value of kind " + kind + " cannot be a " + value.getClass().getName());
  }

  private static Class<?> javaClass(Kind kind) {
    return switch (kind) {
      case BOOLEAN -> Boolean.class;
      case SHORT -> Short.class;
      case INTEGER -> Integer.class;
      case LONG -> Long.class;
      case FLOAT -> Float.class;
      case DOUBLE -> Double.class;
      case DECIMAL -> BigDecimal.class;
      case TEXT, JSON -> String.class;
      case BYTES -> byte[].class;
      case INSTANT -> Instant.class;
      case DATE -> LocalDate.class;
      case TIME -> LocalTime.class;
      case DATE_TIME -> LocalDateTime.class;
      case UUID -> UUID.class;
      case ARRAY -> List.class;
    };
  }
}
