package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Utc;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of PostgreSQL's client. It sends them in binary and converts loosely (an int4 takes a long
 * and drops its upper half), so each goes out in exactly the class of its kind.
 */
final class PostgresValues implements ValueCodec {
  @Override
  public Object encode(Object value, ColumnType<?> type) {
    Neutral.check(type.kind(), value);
    return switch (type.kind()) {
      case INSTANT -> Utc.offset((Instant) value);
      case BYTES -> Buffer.buffer((byte[]) value);
      case ARRAY -> PostgresArrays.encode((List<?>) value, element(type));
      // JSON travels as text, which the statement casts: the client would make it a JSON string.
      default -> value;
    };
  }

  @Override
  public boolean toBoolean(Object value) {
    if (value instanceof Boolean b) {
      return b;
    }
    throw DriverRow.misfit("a boolean");
  }

  @Override
  public Instant toInstant(Object value) {
    if (value instanceof OffsetDateTime time
        && !time.equals(OffsetDateTime.MAX)
        && !time.equals(OffsetDateTime.MIN)) {
      return time.toInstant();
    }
    throw DriverRow.misfit("a finite instant");
  }

  @Override
  public LocalTime toTime(Object value) {
    if (value instanceof LocalTime time) {
      return time;
    }
    throw DriverRow.misfit("a time of day");
  }

  @Override
  public UUID toUuid(Object value) {
    if (value instanceof UUID uuid) {
      return uuid;
    }
    throw DriverRow.misfit("a UUID");
  }

  @Override
  public <E> List<@Nullable E> toList(Object value, ColumnType<E> element) {
    if (!(value instanceof Object[] array)) {
      throw DriverRow.misfit("an array");
    }
    var row = new DriverRow(this);
    row.point(Tuple.wrap(array));
    List<@Nullable E> list = new ArrayList<>(array.length);
    for (int i = 0; i < array.length; i++) {
      list.add(row.isNull(i) ? null : element.get(row, i));
    }
    return list;
  }

  private static ColumnType<?> element(ColumnType<?> array) {
    ColumnType<?> element = array.element();
    if (element == null) {
      throw new IllegalArgumentException("a list without a type of its elements cannot be sent");
    }
    return element;
  }
}
