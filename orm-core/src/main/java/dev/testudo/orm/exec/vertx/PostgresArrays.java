package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Utc;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lists as the arrays that PostgreSQL's client takes. Decimals and JSON documents go as arrays of
 * text, which the statement casts ({@code $1::text[]::numeric[]}): the client fails on a null
 * element of a numeric array and writes documents as JSON strings.
 */
final class PostgresArrays {
  private PostgresArrays() {}

  static Object encode(List<?> values, ColumnType<?> element) {
    Kind kind = element.kind();
    return switch (kind) {
      case BOOLEAN -> fill(values, kind, Boolean[]::new);
      case SHORT -> fill(values, kind, Short[]::new);
      case INTEGER -> fill(values, kind, Integer[]::new);
      case LONG -> fill(values, kind, Long[]::new);
      case FLOAT -> fill(values, kind, Float[]::new);
      case DOUBLE -> fill(values, kind, Double[]::new);
      case DECIMAL, TEXT, JSON -> fill(values, kind, String[]::new);
      case BYTES -> fill(values, kind, Buffer[]::new);
      case INSTANT -> fill(values, kind, OffsetDateTime[]::new);
      case DATE -> fill(values, kind, LocalDate[]::new);
      case TIME -> fill(values, kind, LocalTime[]::new);
      case DATE_TIME -> fill(values, kind, LocalDateTime[]::new);
      case UUID -> fill(values, kind, UUID[]::new);
      case ARRAY -> throw new IllegalArgumentException("a list inside a list cannot be sent");
    };
  }

  private static @Nullable Object[] fill(
      List<?> values, Kind kind, IntFunction<@Nullable Object[]> array) {
    @Nullable Object[] filled = array.apply(values.size());
    for (int i = 0; i < filled.length; i++) {
      Object value = values.get(i);
      if (value != null) {
        Neutral.check(kind, value);
        filled[i] = element(kind, value);
      }
    }
    return filled;
  }

  private static Object element(Kind kind, Object value) {
    return switch (kind) {
      case DECIMAL -> value.toString();
      case BYTES -> Buffer.buffer((byte[]) value);
      case INSTANT -> Utc.offset((Instant) value);
      default -> value;
    };
  }
}
