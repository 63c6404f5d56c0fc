package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.exec.JsonElements;
import dev.testudo.orm.type.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Neutral values as H2's driver takes them: most as they are. */
final class H2Values {
  private H2Values() {}

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
      case INSTANT -> ((Instant) value).atOffset(ZoneOffset.UTC);
      case DATE -> (LocalDate) value;
      case TIME -> (LocalTime) value;
      case DATE_TIME -> (LocalDateTime) value;
      case UUID -> (UUID) value;
      case ARRAY -> JsonElements.write((List<?>) value);
    };
  }
}
