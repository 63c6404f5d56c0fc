package dev.testudo.orm.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of values that are at hand, in the form that their kinds name; lets what was written go
 * back into an object by the same way as what was read.
 */
public final class ValuesRow implements Row {
  private final @Nullable Object[] values;
  private int last;

  /** A row of these values; the array is not copied. */
  public ValuesRow(@Nullable Object... values) {
    this.values = values;
  }

  /** The values of a row's first columns, kept beyond the row. */
  public static ValuesRow copy(Row row, List<? extends ColumnType<?>> types) {
    var values = new @Nullable Object[types.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNull(i) ? null : kept(row, i, types.get(i));
    }
    return new ValuesRow(values);
  }

  private static @Nullable Object kept(Row row, int index, ColumnType<?> type) {
    return type instanceof EncryptedType<?> encrypted
        ? encrypted.clear(row, index)
        : stored(row, index, type);
  }

  private static <T> @Nullable Object stored(Row row, int index, ColumnType<T> type) {
    return switch (type.kind()) {
      case BOOLEAN -> row.booleanOrNull(index);
      case SHORT -> row.shortOrNull(index);
      case INTEGER -> row.intOrNull(index);
      case LONG -> row.longOrNull(index);
      case FLOAT -> row.floatOrNull(index);
      case DOUBLE -> row.doubleOrNull(index);
      case DECIMAL -> row.getDecimal(index);
      case TEXT, JSON -> row.getString(index);
      case BYTES -> row.getBytes(index);
      case INSTANT -> row.getInstant(index);
      case DATE -> row.getDate(index);
      case TIME -> row.getTime(index);
      case DATE_TIME -> row.getDateTime(index);
      case UUID -> row.getUuid(index);
      case ARRAY -> type.toDatabase(type.get(row, index));
    };
  }

  @Override
  public byte[] opened(int index, String column) {
    last = index;
    if (values[index] instanceof Clear clear) {
      return clear.bytes();
    }
    throw new IllegalArgumentException("the value is not one of an encrypted column");
  }

  /** The kept value at a position, in the form that its kind names. */
  public @Nullable Object stored(int index) {
    return values[index];
  }

  @Override
  public int lastIndex() {
    return last;
  }

  @Override
  public boolean isNull(int index) {
    last = index;
    return values[index] == null;
  }

  private <V> @Nullable V value(int index, Class<V> type) {
    last = index;
    return type.cast(values[index]);
  }

  private <V> V present(int index, Class<V> type) {
    V value = value(index, type);
    if (value == null) {
      throw new IllegalArgumentException("the value is NULL");
    }
    return value;
  }

  @Override
  public boolean getBoolean(int index) {
    return present(index, Boolean.class);
  }

  @Override
  public short getShort(int index) {
    return present(index, Short.class);
  }

  @Override
  public int getInt(int index) {
    return present(index, Integer.class);
  }

  @Override
  public long getLong(int index) {
    return present(index, Long.class);
  }

  @Override
  public @Nullable Long longOrNull(int index) {
    return isNull(index) ? null : present(index, Long.class);
  }

  @Override
  public float getFloat(int index) {
    return present(index, Float.class);
  }

  @Override
  public double getDouble(int index) {
    return present(index, Double.class);
  }

  @Override
  public @Nullable BigDecimal getDecimal(int index) {
    return value(index, BigDecimal.class);
  }

  @Override
  public @Nullable String getString(int index) {
    return value(index, String.class);
  }

  @Override
  public byte @Nullable [] getBytes(int index) {
    return value(index, byte[].class);
  }

  @Override
  public @Nullable Instant getInstant(int index) {
    return value(index, Instant.class);
  }

  @Override
  public @Nullable LocalDate getDate(int index) {
    return value(index, LocalDate.class);
  }

  @Override
  public @Nullable LocalTime getTime(int index) {
    return value(index, LocalTime.class);
  }

  @Override
  public @Nullable LocalDateTime getDateTime(int index) {
    return value(index, LocalDateTime.class);
  }

  @Override
  public @Nullable UUID getUuid(int index) {
    return value(index, UUID.class);
  }

  @Override
  public @Nullable Object getValue(int index) {
    return value(index, Object.class);
  }

  @Override
  public <E> @Nullable List<@Nullable E> getList(int index, ColumnType<E> element) {
    List<?> list = value(index, List.class);
    if (list == null) {
      return null;
    }
    List<@Nullable E> read = new ArrayList<>(list.size());
    for (Object each : list) {
      read.add(element.get(new ValuesRow(each), 0));
    }
    return read;
  }
}
