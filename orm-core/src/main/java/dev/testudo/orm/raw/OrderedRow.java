package dev.testudo.orm.raw;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose columns are asked for by other positions than those where they stand. */
final class OrderedRow implements Row {
  private final Row row;
  private final int[] positions;

  OrderedRow(Row row, int[] positions) {
    this.row = row;
    this.positions = positions;
  }

  @Override
  public int lastIndex() {
    return row.lastIndex();
  }

  @Override
  public boolean isNull(int index) {
    return row.isNull(positions[index]);
  }

  @Override
  public boolean getBoolean(int index) {
    return row.getBoolean(positions[index]);
  }

  @Override
  public short getShort(int index) {
    return row.getShort(positions[index]);
  }

  @Override
  public int getInt(int index) {
    return row.getInt(positions[index]);
  }

  @Override
  public long getLong(int index) {
    return row.getLong(positions[index]);
  }

  @Override
  public float getFloat(int index) {
    return row.getFloat(positions[index]);
  }

  @Override
  public double getDouble(int index) {
    return row.getDouble(positions[index]);
  }

  @Override
  public @Nullable BigDecimal getDecimal(int index) {
    return row.getDecimal(positions[index]);
  }

  @Override
  public @Nullable String getString(int index) {
    return row.getString(positions[index]);
  }

  @Override
  public byte @Nullable [] getBytes(int index) {
    return row.getBytes(positions[index]);
  }

  @Override
  public @Nullable Instant getInstant(int index) {
    return row.getInstant(positions[index]);
  }

  @Override
  public @Nullable LocalDate getDate(int index) {
    return row.getDate(positions[index]);
  }

  @Override
  public @Nullable LocalTime getTime(int index) {
    return row.getTime(positions[index]);
  }

  @Override
  public @Nullable LocalDateTime getDateTime(int index) {
    return row.getDateTime(positions[index]);
  }

  @Override
  public @Nullable UUID getUuid(int index) {
    return row.getUuid(positions[index]);
  }

  @Override
  public @Nullable Object getValue(int index) {
    return row.getValue(positions[index]);
  }

  @Override
  public <E> @Nullable List<@Nullable E> getList(int index, ColumnType<E> element) {
    return row.getList(positions[index], element);
  }
}
