package dev.testudo.orm.exec.vertx;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.data.Numeric;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the drivers give for a column whose type nobody told, in the classes of our own rows. */
final class DriverValues {
  private static final Duration DAY = Duration.ofDays(1);

  private DriverValues() {}

  static @Nullable Object plain(@Nullable Object value) {
    if (value == null || value == Tuple.JSON_NULL) {
      return null;
    }
    if (value instanceof Numeric number) {
      return ExactNumbers.toDecimal(number);
    }
    if (value instanceof Buffer bytes) {
      return bytes.getBytes();
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (value instanceof Object[] array) {
      return list(array);
    }
    if (value instanceof Duration span && !span.isNegative() && span.compareTo(DAY) < 0) {
      return LocalTime.ofNanoOfDay(span.toNanos());
    }
    if (value instanceof Byte number) {
      return number.shortValue();
    }
    // An interval, an address, a point: their texts say what they are.
    return isOurs(value) ? value : value.toString();
  }

  private static List<@Nullable Object> list(Object[] array) {
    List<@Nullable Object> list = new ArrayList<>(array.length);
    for (Object each : array) {
      list.add(plain(each));
    }
    return list;
  }

  private static boolean isOurs(Object value) {
    return value instanceof Number
        || value instanceof Boolean
        || value instanceof String
        || value instanceof Instant
        || value instanceof LocalDate
        || value instanceof LocalTime
        || value instanceof LocalDateTime
        || value instanceof UUID
        || value instanceof JsonObject
        || value instanceof JsonArray;
  }
}
