package dev.testudo.orm.exec.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of SQLite. Any column can hold a value of any class there, and SQLite's own getters turn
 * what they do not like into 0; so each value is fetched in its own class first, and judged here.
 */
final class SqliteRow implements JdbcRow {
  private final ResultSet result;
  private int last = -1;
  private int fetched = -1;
  private @Nullable Object value;

  SqliteRow(ResultSet result) {
    this.result = result;
  }

  @Override
  public boolean next() throws SQLException {
    last = -1;
    fetched = -1;
    value = null;
    return result.next();
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
    long number = getLong(index);
    if (number != 0 && number != 1) {
      throw misfit("a boolean, 0 or 1");
    }
    return number == 1;
  }

  @Override
  public short getShort(int index) {
    long number = getLong(index);
    if (number != (short) number) {
      throw misfit("a 16-bit integer");
    }
    return (short) number;
  }

  @Override
  public int getInt(int index) {
    long number = getLong(index);
    if (number != (int) number) {
      throw misfit("a 32-bit integer");
    }
    return (int) number;
  }

  @Override
  public long getLong(int index) {
    Object stored = present(index);
    if (stored instanceof Integer number) {
      return number;
    }
    if (stored instanceof Long number) {
      return number;
    }
    throw misfit("an integer");
  }

  @Override
  public float getFloat(int index) {
    return Floats.nearest(getDouble(index));
  }

  @Override
  public double getDouble(int index) {
    if (present(index) instanceof Number number) {
      return number.doubleValue();
    }
    throw misfit("a number");
  }

  @Override
  public @Nullable BigDecimal getDecimal(int index) {
    Object stored = value(index);
    if (stored == null) {
      return null;
    }
    if (stored instanceof byte[]) {
      throw misfit("a decimal");
    }
    try {
      // Of a number that SQLite computed as a double these are its shortest exact digits.
      return new BigDecimal(stored.toString());
    } catch (NumberFormatException e) {
      throw misfit("a decimal");
    }
  }

  @Override
  public @Nullable String getString(int index) {
    Object stored = value(index);
    if (stored == null || stored instanceof String) {
      return (String) stored;
    }
    if (stored instanceof Number) {
      return stored.toString();
    }
    throw misfit("text");
  }

  @Override
  public byte @Nullable [] getBytes(int index) {
    Object stored = value(index);
    if (stored == null || stored instanceof byte[]) {
      // The driver made the array for this call; it is given out once.
      fetched = -1;
      return (byte[]) stored;
    }
    throw misfit("bytes");
  }

  @Override
  public @Nullable Instant getInstant(int index) {
    LocalDateTime utc = getDateTime(index);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  @Override
  public @Nullable LocalDate getDate(int index) {
    return parsed(index, "a date", SqliteTimes::date);
  }

  @Override
  public @Nullable LocalTime getTime(int index) {
    return parsed(index, "a time of day", SqliteTimes::time);
  }

  @Override
  public @Nullable LocalDateTime getDateTime(int index) {
    return parsed(index, "a date and time", SqliteTimes::dateTime);
  }

  @Override
  public @Nullable Object getValue(int index) {
    return value(index) instanceof byte[] ? getBytes(index) : value(index);
  }

  @Override
  public @Nullable UUID getUuid(int index) {
    return parsed(index, "a UUID", SqliteRow::uuid);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      // Not as the cause: its message quotes the value.
      throw misfit("a UUID");
    }
  }

  private <T> @Nullable T parsed(int index, String what, Function<String, T> parser) {
    Object stored = value(index);
    if (stored == null) {
      return null;
    }
    if (stored instanceof String text) {
      return parser.apply(text);
    }
    throw misfit(what);
  }

  private Object present(int index) {
    Object stored = value(index);
    if (stored == null) {
      throw new IllegalArgumentException("the stored value is NULL");
    }
    return stored;
  }

  private @Nullable Object value(int index) {
    last = index;
    if (fetched != index) {
      try {
        value = result.getObject(index + 1);
        fetched = index;
      } catch (SQLException e) {
        throw new ReadFailure(e);
      }
    }
    return value;
  }

  private static IllegalArgumentException misfit(String what) {
    return new IllegalArgumentException("the stored value is not " + what);
  }
}
