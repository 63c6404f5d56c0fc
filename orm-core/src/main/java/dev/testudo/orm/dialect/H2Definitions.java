package dev.testudo.orm.dialect;

import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.ColumnType;

/** Tables as H2 defines them. */
final class H2Definitions implements Definitions {
  /** The longest VARCHAR and VARBINARY; longer ones are large objects, which have lengths too. */
  private static final int LONGEST = 1_048_576;

  /** They are always stored here. */
  @Override
  public String computedEnd() {
    return "";
  }

  @Override
  public String type(ColumnType<?> type) {
    return switch (type.kind()) {
      case BOOLEAN -> "boolean";
      case SHORT -> "smallint";
      case INTEGER -> "integer";
      case LONG -> "bigint";
      case FLOAT -> "real";
      case DOUBLE -> "double precision";
      case DECIMAL -> "numeric(" + type.precision() + ", " + type.scale() + ")";
      case TEXT -> sized(type, "varchar", "character large object");
      case BYTES -> sized(type, "varbinary", "binary large object");
      case INSTANT -> "timestamp(6) with time zone";
      case DATE -> "date";
      case TIME -> "time(6)";
      case DATE_TIME -> "timestamp(6)";
      case UUID -> "uuid";
      case JSON, ARRAY -> "json";
    };
  }

  /** The type without a length: a cast to a length would cut off what is too long. */
  String typeOfAnyLength(ColumnType<?> type) {
    boolean large = type.length() == 0 || type.length() > LONGEST;
    return switch (type.kind()) {
      case TEXT -> large ? "character large object" : "varchar";
      case BYTES -> large ? "binary large object" : "varbinary";
      default -> type(type);
    };
  }

  private static String sized(ColumnType<?> type, String sized, String large) {
    if (type.length() == 0) {
      return large;
    }
    return (type.length() > LONGEST ? large : sized) + "(" + type.length() + ")";
  }

  @Override
  public String addForeignKey(String alter, String constraint) {
    return alter + constraint.replaceFirst("^CONSTRAINT ", "CONSTRAINT IF NOT EXISTS ");
  }

  @Override
  public boolean commentsApart() {
    return true;
  }

  @Override
  public void verify(WantedTable table) {
    Definitions.verifyWholeIndexes(table, "H2");
    Definitions.verifyDecimals(table, "H2", 100_000, 100_000);
  }
}
