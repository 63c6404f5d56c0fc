package dev.testudo.orm.dialect;

import dev.testudo.orm.schema.Constraint;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.List;

/** Tables as PostgreSQL defines them. */
final class PostgresDefinitions implements Definitions {

  /** Text is compared and sorted by code point, whatever the database's locale is. */
  @Override
  public String type(ColumnType<?> type) {
    return type.kind() == Kind.TEXT ? plainType(type) + " COLLATE \"C\"" : plainType(type);
  }

  static String plainType(ColumnType<?> type) {
    ColumnType<?> element = type.element();
    if (element != null) {
      return plainType(element) + "[]";
    }
    String name = PostgresTypes.unlimited(type.kind());
    return switch (type.kind()) {
      case TEXT -> type.length() == 0 ? name : "varchar(" + type.length() + ")";
      case DECIMAL -> name + "(" + type.precision() + ", " + type.scale() + ")";
      case INSTANT, TIME, DATE_TIME -> name + "(6)";
      default -> name;
    };
  }

  /** There is no ADD CONSTRAINT IF NOT EXISTS; another program may be faster. */
  @Override
  public String addForeignKey(String alter, String constraint) {
    return "DO $testudo$ BEGIN "
        + alter
        + constraint
        + "; EXCEPTION WHEN duplicate_object THEN NULL; END $testudo$";
  }

  @Override
  public boolean commentsApart() {
    return true;
  }

  /** A bytea has no length. */
  @Override
  public List<Limit> limits(ColumnType<?> type, String quotedColumn) {
    return type.kind() == Kind.BYTES && type.length() > 0
        ? List.of(
            new Limit(
                Constraint.Kind.LENGTH, "octet_length(" + quotedColumn + ") <= " + type.length()))
        : List.of();
  }

  @Override
  public void verify(WantedTable table) {
    Definitions.verifyDecimals(table, "PostgreSQL", 1000, 1000);
  }
}
