package dev.testudo.orm.testing.transport;

import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A column type and values at its edges, which every engine has to give back as they were. */
record Sample<T>(ColumnType<T> type, List<T> values) {

  static Stream<Sample<?>> all() {
    return Stream.of(
        of(Types.BOOLEAN, true, false),
        of(Types.SHORT, (short) 0, (short) -1, Short.MIN_VALUE, Short.MAX_VALUE),
        of(Types.INTEGER, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE),
        of(Types.LONG, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE),
        of(Types.FLOAT, 0f, -1.5f, 0.1f, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL),
        of(
            Types.DOUBLE,
            0d,
            -1.5,
            0.1,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            2.2250738585072014E-308),
        of(
            Types.decimal(38, 10),
            new BigDecimal("0.0000000000"),
            new BigDecimal("-0.0000000001"),
            new BigDecimal("9999999999999999999999999999.9999999999"),
            new BigDecimal("-9999999999999999999999999999.9999999999")),
        of(
            Types.TEXT,
            "",
            " trailing  ",
            "it's \"quoted\" \\ and `so` %_",
            "𝄞 clef, 😀, e\u0301, \u00df",
            "x".repeat(70_000)),
        of(Types.BYTES, new byte[0], new byte[] {0, -1, 127, -128, 39, 92}, new byte[70_000]),
        of(
            Types.INSTANT,
            Instant.EPOCH,
            Instant.parse("1000-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"),
            Instant.parse("2024-03-31T01:30:00.000001Z")),
        of(
            Types.DATE,
            LocalDate.EPOCH,
            LocalDate.of(1000, 1, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(9999, 12, 31)),
        of(
            Types.TIME,
            LocalTime.MIDNIGHT,
            LocalTime.of(12, 30),
            LocalTime.of(0, 0, 0, 1000),
            LocalTime.of(23, 59, 59, 999_999_000)),
        of(
            Types.DATE_TIME,
            LocalDateTime.of(1000, 1, 1, 0, 0),
            LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1000),
            LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)),
        of(
            Types.UUID_TYPE,
            new UUID(0, 0),
            new UUID(-1, -1),
            UUID.fromString("0190a3b0-7c3e-7abc-8def-0123456789ab")));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // List.of copies
  private static <T> Sample<T> of(ColumnType<T> type, T... values) {
    return new Sample<>(type, List.of(values));
  }

  /** What the engine calls the column's type. */
  String column(Engine engine) {
    return column(engine, type);
  }

  private static String column(Engine engine, ColumnType<?> type) {
    boolean postgres = engine == Engine.POSTGRES;
    return switch (type.kind()) {
      case BOOLEAN -> "BOOLEAN";
      case SHORT -> "SMALLINT";
      case INTEGER -> "INT";
      case LONG -> "BIGINT";
      case FLOAT -> postgres ? "REAL" : "FLOAT";
      case DOUBLE -> "DOUBLE PRECISION";
      case DECIMAL -> "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
      case TEXT -> postgres ? "TEXT" : "LONGTEXT";
      case BYTES -> postgres ? "BYTEA" : "LONGBLOB";
      case INSTANT -> postgres ? "TIMESTAMPTZ" : "DATETIME(6)";
      case DATE -> "DATE";
      case TIME -> "TIME(6)";
      case DATE_TIME -> postgres ? "TIMESTAMP" : "DATETIME(6)";
      case UUID -> engine == Engine.MYSQL ? "CHAR(36)" : "UUID";
      case JSON -> postgres ? "JSONB" : "JSON";
      case ARRAY -> array(engine, type);
    };
  }

  private static String array(Engine engine, ColumnType<?> type) {
    ColumnType<?> element = type.element();
    if (engine != Engine.POSTGRES || element == null) {
      return "JSON";
    }
    return column(engine, element) + "[]";
  }

  /** A placeholder for a value that is stored, as the dialects write it. */
  static String placeholder(Engine engine, ColumnType<?> type) {
    if (engine != Engine.POSTGRES) {
      return "?";
    }
    ColumnType<?> element = type.element();
    if (type.kind() == Kind.JSON) {
      return "?::text::jsonb";
    }
    if (element != null && element.kind() == Kind.DECIMAL) {
      return "?::text[]::numeric[]";
    }
    return element != null && element.kind() == Kind.JSON ? "?::text[]::jsonb[]" : "?";
  }

  /** The expression that reads the column {@code v}, as the dialects write it. */
  static String read(Engine engine, ColumnType<?> type) {
    boolean document = type.kind() == Kind.JSON || type.kind() == Kind.ARRAY;
    if (engine == Engine.POSTGRES) {
      ColumnType<?> element = type.element();
      boolean documents = element != null && element.kind() == Kind.JSON;
      return type.kind() == Kind.JSON ? "v::text" : documents ? "v::text[]" : "v";
    }
    return engine == Engine.MYSQL && document ? "CAST(v AS CHAR)" : "v";
  }

  @Override
  public String toString() {
    return type.kind().name();
  }
}
