package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A view of the driver's rows, one after the other: made once for each result. */
final class DriverRow implements Row {
  private static final Tuple NO_ROW = Tuple.wrap(List.of());

  private final ValueCodec codec;
  private Tuple row = NO_ROW;
  private int last = -1;

  DriverRow(ValueCodec codec) {
    this.codec = codec;
  }

  static IllegalArgumentException misfit(String what) {
    return new IllegalArgumentException("the stored value is not " + what);
  }

  /** Shows another row from now on. */
  void point(Tuple next) {
    row = next;
    last = -1;
  }

  @Override
  public int lastIndex() {
    return last;
  }

  @Override
  public boolean isNull(int index) {
    return value(index) == null;
  }

  @Override
  public boolean getBoolean(int index) {
    return codec.toBoolean(present(index));
  }

  @Override
  public short getShort(int index) {
    return (short)
        ExactNumbers.toLong(number(index), Short.MIN_VALUE, Short.MAX_VALUE, "a 16-bit integer");
  }

  @Override
  public int getInt(int index) {
    Object value = value(index);
    return value instanceof Integer number
        ? number
        : (int)
            ExactNumbers.toLong(
                number(index), Integer.MIN_VALUE, Integer.MAX_VALUE, "a 32-bit integer");
  }

  @Override
  public long getLong(int index) {
    Object value = value(index);
    return value instanceof Long number ? number : ExactNumbers.toLong(number(index));
  }

  @Override
  public float getFloat(int index) {
    return ExactNumbers.toFloat(number(index));
  }

  @Override
  public double getDouble(int index) {
    return ExactNumbers.toDouble(number(index));
  }

  // The driver has made an object already: unless it is of another class it is the value.
  @Override
  public @Nullable Short shortOrNull(int index) {
    Object value = value(index);
    return value == null || value instanceof Short ? (Short) value : (Short) getShort(index);
  }

  @Override
  public @Nullable Integer intOrNull(int index) {
    Object value = value(index);
    return value == null || value instanceof Integer ? (Integer) value : (Integer) getInt(index);
  }

  @Override
  public @Nullable Long longOrNull(int index) {
    Object value = value(index);
    return value == null || value instanceof Long ? (Long) value : (Long) getLong(index);
  }

  @Override
  public @Nullable Double doubleOrNull(int index) {
    Object value = value(index);
    return value == null || value instanceof Double ? (Double) value : (Double) getDouble(index);
  }

  @Override
  public @Nullable BigDecimal getDecimal(int index) {
    return isNull(index) ? null : ExactNumbers.toDecimal(number(index));
  }

  @Override
  public @Nullable String getString(int index) {
    Object value = value(index);
    // What was not cast to text: the driver has parsed it already.
    return value instanceof JsonObject || value instanceof JsonArray
        ? Json.encode(value)
        : typed(index, String.class, "text");
  }

  @Override
  public byte @Nullable [] getBytes(int index) {
    Buffer bytes = typed(index, Buffer.class, "bytes");
    return bytes == null ? null : bytes.getBytes();
  }

  @Override
  public @Nullable Instant getInstant(int index) {
    Object value = value(index);
    return value == null ? null : codec.toInstant(value);
  }

  @Override
  public @Nullable LocalDate getDate(int index) {
    LocalDate date = typed(index, LocalDate.class, "a date");
    if (LocalDate.MAX.equals(date) || LocalDate.MIN.equals(date)) {
      throw misfit("a finite date");
    }
    return date;
  }

  @Override
  public @Nullable LocalTime getTime(int index) {
    Object value = value(index);
    return value == null ? null : codec.toTime(value);
  }

  @Override
  public @Nullable LocalDateTime getDateTime(int index) {
    LocalDateTime time = typed(index, LocalDateTime.class, "a date with a time and no zone");
    if (LocalDateTime.MAX.equals(time) || LocalDateTime.MIN.equals(time)) {
      throw misfit("a finite date with a time");
    }
    return time;
  }

  @Override
  public @Nullable Object getValue(int index) {
    return DriverValues.plain(value(index));
  }

  @Override
  public @Nullable UUID getUuid(int index) {
    Object value = value(index);
    return value == null ? null : codec.toUuid(value);
  }

  @Override
  public <E> @Nullable List<@Nullable E> getList(int index, ColumnType<E> element) {
    Object value = value(index);
    return value == null ? null : codec.toList(value, element);
  }

  private @Nullable Object value(int index) {
    last = index;
    // The driver gives null beyond the end, too, which would pass for NULL.
    if (index < 0 || index >= row.size()) {
      throw new IllegalArgumentException("the result has no column at position " + index);
    }
    return row.getValue(index);
  }

  private Object present(int index) {
    Object value = value(index);
    if (value == null) {
      throw new IllegalArgumentException("the stored value is NULL");
    }
    return value;
  }

  private Number number(int index) {
    if (present(index) instanceof Number number) {
      return number;
    }
    throw misfit("a number");
  }

  private <T> @Nullable T typed(int index, Class<T> type, String what) {
    Object value = value(index);
    if (value == null) {
      return null;
    }
    if (!type.isInstance(value)) {
      throw misfit(what);
    }
    return type.cast(value);
  }
}
