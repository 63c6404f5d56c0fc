package dev.testudo.benchmarks.bare;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows by position, to and from a class.
 *
 * @param <L> the class
 */
abstract class JdbcLines<L extends Line> {
  final JdbcValues values;
  private final List<Column> columns;

  JdbcLines(JdbcValues values, List<Column> more) {
    this.values = values;
    this.columns = Texts.with(more);
  }

  abstract L fresh();

  abstract void readMore(ResultSet row, L line) throws SQLException;

  /** Binds the columns from a position on, and tells the next position. */
  abstract int bindMore(L line, PreparedStatement statement, int at) throws SQLException;

  /** All columns but the key. */
  List<Column> columns() {
    return columns;
  }

  L read(ResultSet row) throws SQLException {
    L line = fresh();
    line.id = row.getLong(1);
    line.timestamp = values.time(row, 2);
    line.level = row.getShort(3);
    line.text = row.getString(4);
    readMore(row, line);
    return line;
  }

  /** Binds the columns but the key, and tells the next position. */
  int bind(L line, PreparedStatement statement, int at) throws SQLException {
    values.time(statement, at, line.timestamp);
    statement.setShort(at + 1, line.level);
    statement.setString(at + 2, line.text);
    return bindMore(line, statement, at + 3);
  }

  Map<String, @Nullable Object> map(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> map = new HashMap<>(2 * columns.size());
    map.put("id", row.getObject(1));
    for (int i = 0; i < columns.size(); i++) {
      map.put(columns.get(i).name(), value(row, i));
    }
    return map;
  }

  @Nullable Object[] tuple(ResultSet row) throws SQLException {
    var tuple = new @Nullable Object[columns.size() + 1];
    tuple[0] = row.getObject(1);
    for (int i = 0; i < columns.size(); i++) {
      tuple[i + 1] = value(row, i);
    }
    return tuple;
  }

  private @Nullable Object value(ResultSet row, int column) throws SQLException {
    return switch (columns.get(column).type()) {
      case "timestamptz" -> values.time(row, column + 2);
      case "jsonb" -> values.json(row, column + 2);
      case "numeric" -> values.decimal(row, column + 2);
      default -> row.getObject(column + 2);
    };
  }
}
