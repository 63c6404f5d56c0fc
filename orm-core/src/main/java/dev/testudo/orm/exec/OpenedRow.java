package dev.testudo.orm.exec;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Keyring;
import dev.testudo.orm.type.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose encrypted values can be opened. */
record OpenedRow(Row row, Keyring keys) implements Row {
  @Override
  public byte[] opened(int index, String column) {
    return keys.open(Objects.requireNonNull(row.getBytes(index)), column);
  }

  @Override
  public int lastIndex() {
    return row.lastIndex();
  }

  @Override
  public boolean isNull(int index) {
    return row.isNull(index);
  }

  @Override
  public boolean getBoolean(int index) {
    return row.getBoolean(index);
  }

  @Override
  public short getShort(int index) {
    return row.getShort(index);
  }

  @Override
  public int getInt(int index) {
    return row.getInt(index);
  }

  @Override
  public long getLong(int index) {
    return row.getLong(index);
  }

  @Override
  public float getFloat(int index) {
    return row.getFloat(index);
  }

  @Override
  public double getDouble(int index) {
    return row.getDouble(index);
  }

  @Override
  public @Nullable BigDecimal getDecimal(int index) {
    return row.getDecimal(index);
  }

  @Override
  public @Nullable String getString(int index) {
    return row.getString(index);
  }

  @Override
  public byte @Nullable [] getBytes(int index) {
    return row.getBytes(index);
  }

  @Override
  public @Nullable Instant getInstant(int index) {
    return row.getInstant(index);
  }

  @Override
  public @Nullable LocalDate getDate(int index) {
    return row.getDate(index);
  }

  @Override
  public @Nullable LocalTime getTime(int index) {
    return row.getTime(index);
  }

  @Override
  public @Nullable LocalDateTime getDateTime(int index) {
    return row.getDateTime(index);
  }

  @Override
  public @Nullable UUID getUuid(int index) {
    return row.getUuid(index);
  }

  @Override
  public @Nullable Object getValue(int index) {
    return row.getValue(index);
  }

  @Override
  public <E> @Nullable List<@Nullable E> getList(int index, ColumnType<E> element) {
    return row.getList(index, element);
  }
}
