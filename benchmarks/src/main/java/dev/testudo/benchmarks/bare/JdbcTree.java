package dev.testudo.benchmarks.bare;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The rows of Test 2. */
final class JdbcTree extends JdbcLines<TreeLine> {
  JdbcTree(JdbcValues values) {
    super(values, List.of(new Column("parent_id", "int8")));
  }

  @Override
  TreeLine fresh() {
    return new TreeLine();
  }

  @Override
  void readMore(ResultSet row, TreeLine line) throws SQLException {
    long parent = row.getLong(5);
    line.parent = row.wasNull() ? null : parent;
  }

  @Override
  int bindMore(TreeLine line, PreparedStatement statement, int at) throws SQLException {
    statement.setObject(at, line.parent);
    return at + 1;
  }
}
