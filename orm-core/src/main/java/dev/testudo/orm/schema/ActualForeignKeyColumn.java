package dev.testudo.orm.schema;

import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;

/**
 * One column of a foreign key that a database has. Its components are, in this order, the columns
 * of the query that asks for it.
 *
 * @param table the table's name
 * @param name the constraint's name, or what tells it from others of the table
 * @param position the column's place in the foreign key, from 1
 * @param column the column's name
 * @param target the table that it refers to
 */
public record ActualForeignKeyColumn(
    String table, String name, int position, String column, String target) {

  /** Reads a row of the query for foreign keys. */
  public static final RowReader<ActualForeignKeyColumn> READER = new Reader();

  private static final class Reader implements RowReader<ActualForeignKeyColumn> {
    @Override
    public ActualForeignKeyColumn read(Row row) {
      return new ActualForeignKeyColumn(
          Text.of(row, 0), Text.of(row, 1), row.getInt(2), Text.of(row, 3), Text.of(row, 4));
    }

    @Override
    public String describe(int index) {
      return "column " + index + " of the catalog's foreign keys";
    }
  }
}
