package dev.testudo.orm.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result, read by position (0-based). Valid only while its reader runs.
 *
 * <p>The getters of primitives fail with an {@link IllegalArgumentException} on NULL, the others
 * return null for it. A value that does not fit the asked type fails likewise, it is never
 * narrowed. Who runs a reader turns such a failure into a DataException that names the field.
 */
public interface Row {
  /** The position that was asked for last; tells which value a failed reader stumbled over. */
  int lastIndex();

  /** Whether the value is NULL. */
  boolean isNull(int index);

  /** The value as a boolean. */
  boolean getBoolean(int index);

  /** The value as a 16-bit integer. */
  short getShort(int index);

  /** The value as a 32-bit integer. */
  int getInt(int index);

  /** The value as a 64-bit integer. */
  long getLong(int index);

  /** The value as a 32-bit float. */
  float getFloat(int index);

  /** The value as a 64-bit float. */
  double getDouble(int index);

  /** The value as a boolean object; null for NULL. */
  default @Nullable Boolean booleanOrNull(int index) {
    return isNull(index) ? null : getBoolean(index);
  }

  /** The value as a 16-bit integer object; null for NULL. */
  default @Nullable Short shortOrNull(int index) {
    return isNull(index) ? null : getShort(index);
  }

  /** The value as a 32-bit integer object; null for NULL. */
  default @Nullable Integer intOrNull(int index) {
    return isNull(index) ? null : getInt(index);
  }

  /** The value as a 64-bit integer object; null for NULL. */
  default @Nullable Long longOrNull(int index) {
    return isNull(index) ? null : getLong(index);
  }

  /** The value as a 32-bit float object; null for NULL. */
  default @Nullable Float floatOrNull(int index) {
    return isNull(index) ? null : getFloat(index);
  }

  /** The value as a 64-bit float object; null for NULL. */
  default @Nullable Double doubleOrNull(int index) {
    return isNull(index) ? null : getDouble(index);
  }

  /** The value as an exact decimal, with the scale that the database gave. */
  @Nullable BigDecimal getDecimal(int index);

  /** The value as text; also the text of a JSON document. */
  @Nullable String getString(int index);

  /** The value as bytes that the caller owns. */
  byte @Nullable [] getBytes(int index);

  /** The value as an instant, in microseconds. */
  @Nullable Instant getInstant(int index);

  /** The value as a date. */
  @Nullable LocalDate getDate(int index);

  /** The value as a time of day, in microseconds. */
  @Nullable LocalTime getTime(int index);

  /** The value as a date with a time and no zone, in microseconds. */
  @Nullable LocalDateTime getDateTime(int index);

  /** The value as a UUID. */
  @Nullable UUID getUuid(int index);

  /**
   * The bytes behind an encrypted value that is not NULL.
   *
   * @param column what the value is bound to
   * @throws IllegalArgumentException if it was not encrypted with a known key for this column
   */
  default byte[] opened(int index, String column) {
    throw new IllegalArgumentException("the value is encrypted, and no keys are configured");
  }

  /**
   * The value in the class that is nearest to what the database stores: Boolean, Short, Integer,
   * Long, Float, Double, BigDecimal, String, byte[], Instant, LocalDate, LocalTime, LocalDateTime,
   * UUID, JsonObject, JsonArray, or a List of them. An engine without booleans gives numbers, one
   * without times gives texts.
   */
  @Nullable Object getValue(int index);

  /** The value as a list whose elements have the given type; elements may be null. */
  <E> @Nullable List<@Nullable E> getList(int index, ColumnType<E> element);
}
