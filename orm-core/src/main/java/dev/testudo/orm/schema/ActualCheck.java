package dev.testudo.orm.schema;

import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;

/**
 * A check constraint that a database has. Its components are, in this order, the columns of the
 * query that asks for it.
 *
 * @param table the table's name
 * @param name the constraint's name
 */
public record ActualCheck(String table, String name) {

  /** Reads a row of the query for check constraints. */
  public static final RowReader<ActualCheck> READER = new Reader();

  private static final class Reader implements RowReader<ActualCheck> {
    @Override
    public ActualCheck read(Row row) {
      return new ActualCheck(Text.of(row, 0), Text.of(row, 1));
    }

    @Override
    public String describe(int index) {
      return "column " + index + " of the catalog's check constraints";
    }
  }
}
