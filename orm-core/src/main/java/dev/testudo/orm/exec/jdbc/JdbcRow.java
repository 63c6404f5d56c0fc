package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.exec.JsonElements;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row that a result stands on. */
interface JdbcRow extends Row {
  /** Goes to the next row; false after the last. */
  boolean next() throws SQLException;

  @Override
  default <E> @Nullable List<@Nullable E> getList(int index, ColumnType<E> element) {
    String json = getString(index);
    return json == null ? null : JsonElements.read(json, element);
  }
}
