package dev.testudo.benchmarks.bare;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;

/** The rows of Test 1. */
final class JdbcSmall extends JdbcLines<Line> {
  JdbcSmall(JdbcValues values) {
    super(values, List.of());
  }

  @Override
  Line fresh() {
    return new Line();
  }

  @Override
  void readMore(ResultSet row, Line line) {}

  @Override
  int bindMore(Line line, PreparedStatement statement, int at) {
    return at;
  }
}
