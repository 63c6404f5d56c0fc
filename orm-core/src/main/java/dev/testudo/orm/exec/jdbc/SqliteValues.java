package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.exec.JsonElements;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Utc;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Neutral values in the five classes that SQLite has. */
final class SqliteValues {
  private SqliteValues() {}

  static Object encode(ColumnType<?> type, Object value) {
    return switch (type.kind()) {
      case BOOLEAN -> (Boolean) value ? 1 : 0;
      case SHORT -> ((Short) value).intValue();
      case INTEGER -> (Integer) value;
      case LONG -> (Long) value;
      case FLOAT -> number(((Float) value).doubleValue());
      case DOUBLE -> number((Double) value);
      case DECIMAL -> ((BigDecimal) value).toPlainString();
      case TEXT, JSON -> (String) value;
      case BYTES -> ((byte[]) value).clone();
      case INSTANT -> SqliteTimes.text(Utc.dateTime((Instant) value));
      case DATE -> SqliteTimes.text((LocalDate) value);
      case TIME -> SqliteTimes.text((LocalTime) value);
      case DATE_TIME -> SqliteTimes.text((LocalDateTime) value);
      case UUID -> ((UUID) value).toString();
      case ARRAY -> JsonElements.write((List<?>) value);
    };
  }

  private static Double number(Double value) {
    if (value.isNaN()) {
      // SQLite would store NULL instead, without a word.
      throw new IllegalArgumentException("NaN cannot be stored in SQLite");
    }
    return value;
  }
}
