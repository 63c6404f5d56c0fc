package dev.testudo.orm.schema;

/**
 * One way in which a database differs from what the models want.
 *
 * @param kind what differs
 * @param table the table's name
 * @param name the column, constraint or index; the table itself if it is missing
 * @param sentence the difference in words
 */
public record SchemaDifference(Kind kind, String table, String name, String sentence) {

  /** What can differ. */
  public enum Kind {
    /** The table is missing. */
    MISSING_TABLE,
    /** A column is missing. */
    MISSING_COLUMN,
    /** A column has another type. */
    OTHER_TYPE,
    /** A column accepts NULL and should not, or the other way round. */
    OTHER_NULLABILITY,
    /** The database does not count a column that it should. */
    NOT_COUNTED,
    /** A column that no model knows must have a value, so that no row can be inserted. */
    UNFILLED_COLUMN,
    /** The primary key has other columns, or is missing. */
    OTHER_KEY,
    /** A unique constraint is missing. */
    MISSING_UNIQUE,
    /** An index is missing. */
    MISSING_INDEX,
    /** A check constraint is missing. */
    MISSING_CHECK,
    /** A foreign key is missing. */
    MISSING_FOREIGN_KEY
  }
}
