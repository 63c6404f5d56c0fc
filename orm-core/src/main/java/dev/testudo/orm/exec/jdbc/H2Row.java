package dev.testudo.orm.exec.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.h2.jdbc.JdbcResultSet;
import org.h2.message.DbException;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;

/** A row of H2, which checks types and ranges itself. */
final class H2Row implements JdbcRow {
  private final JdbcResultSet result;
  private int last = -1;

  H2Row(ResultSet result) {
    this.result = (JdbcResultSet) result;
  }

  @Override
  public boolean next() throws SQLException {
    last = -1;
    return result.next();
  }

  @Override
  public int lastIndex() {
    return last;
  }

  @Override
  public boolean isNull(int index) {
    try {
      // Every getter of JDBC would convert the value, or wrap it.
      return isNull(value(index));
    } catch (DbException e) {
      throw failed(DbException.toSQLException(e));
    }
  }

  @Override
  public boolean getBoolean(int index) {
    try {
      return present(index).getBoolean();
    } catch (DbException e) {
      throw failed(DbException.toSQLException(e));
    }
  }

  @Override
  public short getShort(int index) {
    try {
      return present(index).getShort();
    } catch (DbException e) {
      throw failed(DbException.toSQLException(e));
    }
  }

  @Override
  public int getInt(int index) {
    try {
      return present(index).getInt();
    } catch (DbException e) {
      throw failed(DbException.toSQLException(e));
    }
  }

  @Override
  public long getLong(int index) {
    try {
      return present(index).getLong();
    } catch (DbException e) {
      throw failed(DbException.toSQLException(e));
    }
  }

  @Override
  public float getFloat(int index) {
    double value = getDouble(index);
    return Floats.nearest(value);
  }

  @Override
  public double getDouble(int index) {
    try {
      return present(index).getDouble();
    } catch (DbException e) {
      throw failed(DbException.toSQLException(e));
    }
  }

  @Override
  public @Nullable BigDecimal getDecimal(int index) {
    try {
      return value(index).getBigDecimal();
    } catch (DbException e) {
      throw failed(DbException.toSQLException(e));
    }
  }

  @Override
  public @Nullable String getString(int index) {
    try {
      return value(index).getString();
    } catch (DbException e) {
      throw failed(DbException.toSQLException(e));
    }
  }

  @Override
  public byte @Nullable [] getBytes(int index) {
    try {
      return value(index).getBytes();
    } catch (DbException e) {
      throw failed(DbException.toSQLException(e));
    }
  }

  @Override
  public @Nullable Instant getInstant(int index) {
    OffsetDateTime value = get(index, (rows, i) -> rows.getObject(i, OffsetDateTime.class));
    return value == null ? null : value.toInstant();
  }

  @Override
  public @Nullable LocalDate getDate(int index) {
    return get(index, (rows, i) -> rows.getObject(i, LocalDate.class));
  }

  @Override
  public @Nullable LocalTime getTime(int index) {
    return get(index, (rows, i) -> rows.getObject(i, LocalTime.class));
  }

  @Override
  public @Nullable LocalDateTime getDateTime(int index) {
    return get(index, (rows, i) -> rows.getObject(i, LocalDateTime.class));
  }

  @Override
  public @Nullable UUID getUuid(int index) {
    return get(index, (rows, i) -> rows.getObject(i, UUID.class));
  }

  @Override
  public @Nullable Object getValue(int index) {
    return get(index, H2Values::decode);
  }

  private <T> @Nullable T get(int index, Getter<T> getter) {
    last = index;
    try {
      return getter.get(result, index + 1);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** As H2 has it: its getters check again what is sure here, and note whether it is NULL. */
  private Value value(int index) {
    last = index;
    return result.getInternal(index + 1);
  }

  private Value present(int index) {
    Value value = value(index);
    if (isNull(value)) {
      throw new IllegalArgumentException("the stored value is NULL");
    }
    return value;
  }

  @SuppressWarnings("ReferenceEquality") // there is one only
  private static boolean isNull(Value value) {
    return value == ValueNull.INSTANCE;
  }

  private static RuntimeException failed(SQLException e) {
    String state = e.getSQLState();
    boolean misfit = state != null && state.startsWith("22");
    // Not as the cause: H2's message quotes the value.
    return misfit
        ? new IllegalArgumentException("the stored value is of another type or out of range")
        : new ReadFailure(e);
  }

  /** A getter of JDBC, by position from 1. */
  private interface Getter<T> {
    @Nullable T get(ResultSet result, int position) throws SQLException;
  }
}
