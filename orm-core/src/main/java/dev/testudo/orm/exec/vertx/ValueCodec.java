package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.type.ColumnType;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one driver wants values and gives them back, where drivers differ. Failures are {@link
 * IllegalArgumentException}s whose messages do not hold the value.
 */
interface ValueCodec {
  /** What the driver binds for a neutral value; shares nothing with it that can change. */
  Object encode(Object value, ColumnType<?> type);

  /** A boolean of what the driver gave. */
  boolean toBoolean(Object value);

  /** An instant of what the driver gave. */
  Instant toInstant(Object value);

  /** A time of day of what the driver gave. */
  LocalTime toTime(Object value);

  /** A UUID of what the driver gave. */
  UUID toUuid(Object value);

  /** A list of what the driver gave. */
  <E> List<@Nullable E> toList(Object value, ColumnType<E> element);
}
