package dev.testudo.orm.processor;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the given stored values, as strict as a transport's. */
final class RowOf implements Row {
  private final List<@Nullable Object> values;
  private int last = -1;

  RowOf(List<@Nullable Object> values) {
    this.values = values;
  }

  @Override
  public int lastIndex() {
    return last;
  }

  private <T> @Nullable T value(int index, Class<T> type) {
    last = index;
    Object value = values.get(index);
    if (value != null && !type.isInstance(value)) {
      throw new IllegalArgumentException(value.getClass() + " at " + index + " is no " + type);
    }
    return type.cast(value);
  }

  private <T> T present(int index, Class<T> type) {
    T value = value(index, type);
    if (value == null) {
      throw new IllegalArgumentException("the value is NULL");
    }
    return value;
  }

  @Override
  public boolean isNull(int index) {
    return value(index, Object.class) == null;
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
    List<?> stored = value(index, List.class);
    if (stored == null) {
      return null;
    }
    List<@Nullable E> list = new ArrayList<>();
    for (Object each : stored) {
      var one = new ArrayList<@Nullable Object>();
      one.add(each);
      list.add(element.get(new RowOf(one), 0));
    }
    return list;
  }
}
