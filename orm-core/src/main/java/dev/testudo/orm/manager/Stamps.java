package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.type.Utc;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times and numbers that Testudo writes by itself, in the form of the field's kind. */
final class Stamps {
  private Stamps() {}

  static Object time(Field<?> field, Instant now) {
    return switch (field.type().kind()) {
      case INSTANT -> now;
      case DATE_TIME -> Utc.dateTime(now);
      case DATE -> Utc.date(now);
      default -> throw unfit(field);
    };
  }

  static Object version(Field<?> field, long number) {
    return number(field, number);
  }

  /** A whole number in the class of the field's kind. */
  static Object number(Field<?> field, long number) {
    return switch (field.type().kind()) {
      // Boxed one by one: bare branches would all be widened to the widest.
      case SHORT -> Short.valueOf((short) number);
      case INTEGER -> Integer.valueOf(Math.toIntExact(number));
      case LONG -> Long.valueOf(number);
      default -> throw unfit(field);
    };
  }

  static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  static boolean isZero(@Nullable Object value) {
    return value instanceof Number number && number.longValue() == 0;
  }

  private static IllegalStateException unfit(Field<?> field) {
    return new IllegalStateException(
        field.name() + " of kind " + field.type().kind() + " has the role " + field.role());
  }
}
