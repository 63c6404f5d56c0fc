package dev.testudo.orm.raw;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.JavaTypes;
import dev.testudo.orm.type.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result, read by the names of its columns; letter case counts only where it tells two
 * columns apart. Valid only while its reader runs.
 *
 * <p>Fails with {@link DataException} if there is no such column, more than one, or the value does
 * not fit the asked type; the getters of primitives fail on NULL, too.
 */
public final class NamedRow {
  private final Columns columns;
  private final Row row;

  NamedRow(Columns columns, Row row) {
    this.columns = columns;
    this.row = row;
  }

  /** The names of the columns, in order. */
  public List<String> columns() {
    return columns.names();
  }

  /** Whether the value is NULL. */
  public boolean isNull(String column) {
    return row.isNull(position(column));
  }

  /** The value as an object of a class; null for NULL. */
  public <T> @Nullable T get(String column, Class<T> type) {
    return get(column, JavaTypes.of(type));
  }

  /** The value as a model's field of a type would read it; null for NULL. */
  public <T> @Nullable T get(String column, ColumnType<T> type) {
    return type.get(row, position(column));
  }

  /** The value as an int. */
  public int getInt(String column) {
    return row.getInt(position(column));
  }

  /** The value as a long. */
  public long getLong(String column) {
    return row.getLong(position(column));
  }

  /** The value as a double. */
  public double getDouble(String column) {
    return row.getDouble(position(column));
  }

  /** The value as a boolean. */
  public boolean getBoolean(String column) {
    return row.getBoolean(position(column));
  }

  /** The value as text. */
  public String getString(String column) {
    return present(row.getString(position(column)));
  }

  /** The value as an exact decimal. */
  public BigDecimal getDecimal(String column) {
    return present(row.getDecimal(position(column)));
  }

  /** The value as an instant. */
  public Instant getInstant(String column) {
    return present(row.getInstant(position(column)));
  }

  /** The value as a UUID. */
  public UUID getUuid(String column) {
    return present(row.getUuid(position(column)));
  }

  private int position(String column) {
    return columns.of(column, "");
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("the value is NULL; get(column, type) gives null for it");
    }
    return value;
  }
}
