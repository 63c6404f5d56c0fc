package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.metamodel.RowReader;
import java.sql.PreparedStatement;
import org.jspecify.annotations.Nullable;

/** A query that runs while its rows are read. Equal to itself only. */
final class LazyRows<T extends @Nullable Object> {
  private final String sql;
  private final PreparedStatement statement;
  private final JdbcRow row;
  private final RowReader<T> reader;

  LazyRows(String sql, PreparedStatement statement, JdbcRow row, RowReader<T> reader) {
    this.sql = sql;
    this.statement = statement;
    this.row = row;
    this.reader = reader;
  }

  String sql() {
    return sql;
  }

  PreparedStatement statement() {
    return statement;
  }

  JdbcRow row() {
    return row;
  }

  RowReader<T> reader() {
    return reader;
  }
}
