package dev.testudo.orm.schema;

import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;
import org.jspecify.annotations.Nullable;

/**
 * One column of an index or of a key that a database has. Its components are, in this order, the
 * columns of the query that asks for it.
 *
 * @param table the table's name
 * @param index the name of the index, or of the constraint that it stands for
 * @param primary whether it is the primary key
 * @param unique whether no two rows may have the same values
 * @param position the column's place in the index, from 1
 * @param column the column's name; null for an expression
 */
public record ActualIndexColumn(
    String table,
    String index,
    boolean primary,
    boolean unique,
    int position,
    @Nullable String column) {

  /** Reads a row of the query for indexes. */
  public static final RowReader<ActualIndexColumn> READER = new Reader();

  private static final class Reader implements RowReader<ActualIndexColumn> {
    @Override
    public ActualIndexColumn read(Row row) {
      return new ActualIndexColumn(
          Text.of(row, 0),
          Text.of(row, 1),
          row.getBoolean(2),
          row.getBoolean(3),
          row.getInt(4),
          row.getString(5));
    }

    @Override
    public String describe(int index) {
      return "column " + index + " of the catalog's indexes";
    }
  }
}
