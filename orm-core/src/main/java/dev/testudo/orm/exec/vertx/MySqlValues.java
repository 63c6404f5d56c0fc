package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.exec.JsonElements;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Utc;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of MySQL's client, also for MariaDB. It calls toString on every class that it does not
 * know, byte[] and Instant among them.
 */
final class MySqlValues implements ValueCodec {
  private static final Duration DAY = Duration.ofDays(1);

  @Override
  public Object encode(Object value, ColumnType<?> type) {
    Neutral.check(type.kind(), value);
    return switch (type.kind()) {
      case FLOAT -> finite(value, Float.isFinite((Float) value));
      case DOUBLE -> finite(value, Double.isFinite((Double) value));
      case DECIMAL -> ((BigDecimal) value).toString();
      case BYTES -> Buffer.buffer((byte[]) value);
      // The columns are DATETIME, which has no zone: the session's one plays no part.
      case INSTANT -> Utc.dateTime((Instant) value);
      case UUID -> value.toString();
      case ARRAY -> JsonElements.write((List<?>) value);
      default -> value;
    };
  }

  @Override
  public boolean toBoolean(Object value) {
    if (value instanceof Boolean b) {
      return b;
    }
    // BOOLEAN is TINYINT(1), BIT arrives as a Long, a comparison as an Integer or Long.
    if (value instanceof Number number) {
      long bit = ExactNumbers.toLong(number);
      if (bit == 0 || bit == 1) {
        return bit == 1;
      }
    }
    throw DriverRow.misfit("a boolean");
  }

  @Override
  public Instant toInstant(Object value) {
    if (value instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC);
    }
    throw DriverRow.misfit("an instant");
  }

  @Override
  public LocalTime toTime(Object value) {
    if (value instanceof LocalTime time) {
      return time;
    }
    // TIME is a span from -838 to 838 hours.
    if (value instanceof Duration span && !span.isNegative() && span.compareTo(DAY) < 0) {
      return LocalTime.ofNanoOfDay(span.toNanos());
    }
    throw DriverRow.misfit("a time of day");
  }

  @Override
  public UUID toUuid(Object value) {
    if (value instanceof String text && text.length() == 36) {
      try {
        return UUID.fromString(text);
      } catch (IllegalArgumentException e) {
        // Falls through: the parser's message would quote the value.
      }
    }
    throw DriverRow.misfit("a UUID");
  }

  @Override
  public <E> List<@Nullable E> toList(Object value, ColumnType<E> element) {
    if (value instanceof String text) {
      return JsonElements.read(text, element);
    }
    throw DriverRow.misfit("a JSON text");
  }

  private static Object finite(Object value, boolean isFinite) {
    if (!isFinite) {
      throw new IllegalArgumentException("MySQL and MariaDB store no NaN and no infinity");
    }
    return value;
  }
}
