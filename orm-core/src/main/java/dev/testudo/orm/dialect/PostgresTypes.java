package dev.testudo.orm.dialect;

import dev.testudo.orm.type.Kind;

/** What PostgreSQL calls the kinds of values. */
final class PostgresTypes {
  private PostgresTypes() {}

  /** The type of a kind without length, digits or collation. */
  static String unlimited(Kind kind) {
    return switch (kind) {
      case BOOLEAN -> "boolean";
      case SHORT -> "smallint";
      case INTEGER -> "integer";
      case LONG -> "bigint";
      case FLOAT -> "real";
      case DOUBLE -> "double precision";
      case DECIMAL -> "numeric";
      case TEXT -> "text";
      case BYTES -> "bytea";
      case INSTANT -> "timestamptz";
      case DATE -> "date";
      case TIME -> "time";
      case DATE_TIME -> "timestamp";
      case UUID -> "uuid";
      case JSON -> "jsonb";
      case ARRAY -> throw new IllegalStateException("an array is called after its elements");
    };
  }
}
