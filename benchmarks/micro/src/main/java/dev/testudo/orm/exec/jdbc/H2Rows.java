package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.metamodel.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a result of H2 as the transport sees them. */
public final class H2Rows {
  private final JdbcRow row;

  /** The rows of a result from where it stands. */
  public H2Rows(ResultSet result) {
    row = new H2Row(result);
  }

  /** Goes to the next row; false after the last. */
  public boolean next() throws SQLException {
    return row.next();
  }

  /** What a reader makes of the row. */
  public <T extends @Nullable Object> T read(RowReader<T> reader) {
    return reader.read(row);
  }
}
