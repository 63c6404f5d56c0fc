package dev.testudo.orm.exec.jdbc;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The names of a result's columns, for who asks. */
record ColumnNames(ResultSet result) implements Supplier<List<String>> {
  @Override
  public List<String> get() {
    try {
      ResultSetMetaData facts = result.getMetaData();
      List<String> names = new ArrayList<>(facts.getColumnCount());
      for (int i = 1; i <= facts.getColumnCount(); i++) {
        names.add(facts.getColumnLabel(i));
      }
      return names;
    } catch (SQLException e) {
      throw new ReadFailure(e);
    }
  }
}
