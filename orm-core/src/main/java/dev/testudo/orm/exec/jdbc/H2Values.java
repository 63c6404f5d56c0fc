package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.ValueList;
import dev.testudo.orm.exec.JsonElements;
import dev.testudo.orm.exec.jdbc.function.ListFunctions;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Utc;
import io.vertx.core.json.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Neutral values as H2's driver takes them: most as they are. */
final class H2Values {
  private H2Values() {}

  /** The value of a column of any type, by position from 1. */
  static @Nullable Object decode(ResultSet rows, int position) throws SQLException {
    Object value = rows.getObject(position);
    if (value == null) {
      return null;
    }
    return switch (rows.getMetaData().getColumnType(position)) {
      case java.sql.Types.TINYINT -> rows.getShort(position);
      case java.sql.Types.DATE -> rows.getObject(position, LocalDate.class);
      case java.sql.Types.TIME -> rows.getObject(position, LocalTime.class);
      case java.sql.Types.TIMESTAMP -> rows.getObject(position, LocalDateTime.class);
      case java.sql.Types.TIMESTAMP_WITH_TIMEZONE ->
          rows.getObject(position, OffsetDateTime.class).toInstant();
      case java.sql.Types.BLOB -> rows.getBytes(position);
      case java.sql.Types.ARRAY -> Arrays.asList((Object[]) rows.getArray(position).getArray());
      default -> other(rows, position, value);
    };
  }

  private static Object other(ResultSet rows, int position, Object value) throws SQLException {
    if (rows.getMetaData().getColumnTypeName(position).equals("JSON")) {
      return Json.decodeValue(rows.getString(position));
    }
    boolean known =
        value instanceof Number
            || value instanceof Boolean
            || value instanceof byte[]
            || value instanceof UUID;
    return known ? value : rows.getString(position);
  }

  static Object encode(ColumnType<?> type, Object value) {
    return switch (type.kind()) {
      case BOOLEAN -> (Boolean) value;
      case SHORT -> (Short) value;
      case INTEGER -> (Integer) value;
      case LONG -> (Long) value;
      case FLOAT -> (Float) value;
      case DOUBLE -> (Double) value;
      case DECIMAL -> (BigDecimal) value;
      case TEXT, JSON -> (String) value;
      case BYTES -> ((byte[]) value).clone();
      case INSTANT -> Utc.offset((Instant) value);
      case DATE -> (LocalDate) value;
      case TIME -> (LocalTime) value;
      case DATE_TIME -> (LocalDateTime) value;
      case UUID -> (UUID) value;
      case ARRAY ->
          value instanceof ValueList list
              ? ListFunctions.packed(list.values())
              : JsonElements.write((List<?>) value);
    };
  }
}
