package dev.testudo.orm.schema;

import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;
import org.jspecify.annotations.Nullable;

/**
 * A column that a database has. Its components are, in this order, the columns of the query that
 * asks for it.
 *
 * @param table the table's name
 * @param name the column's name
 * @param type the type as the engine reports it
 * @param nullable whether it accepts NULL
 * @param defaultSql its default as the engine reports it, or null
 * @param identity whether the database counts its values
 */
public record ActualColumn(
    String table,
    String name,
    String type,
    boolean nullable,
    @Nullable String defaultSql,
    boolean identity) {

  /** Reads a row of the query for columns. */
  public static final RowReader<ActualColumn> READER = new Reader();

  private static final class Reader implements RowReader<ActualColumn> {
    @Override
    public ActualColumn read(Row row) {
      return new ActualColumn(
          Text.of(row, 0),
          Text.of(row, 1),
          Text.of(row, 2),
          row.getBoolean(3),
          row.getString(4),
          row.getBoolean(5));
    }

    @Override
    public String describe(int index) {
      return "column " + index + " of the catalog's columns";
    }
  }
}
