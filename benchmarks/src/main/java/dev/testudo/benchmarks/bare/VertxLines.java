package dev.testudo.benchmarks.bare;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows by position, to and from a class.
 *
 * @param <L> the class
 */
abstract class VertxLines<L extends Line> {
  final VertxValues values;
  private final List<Column> columns;

  VertxLines(VertxValues values, List<Column> more) {
    this.values = values;
    this.columns = Texts.with(more);
  }

  abstract L fresh();

  abstract void readMore(Row row, L line);

  abstract void bindMore(L line, Tuple tuple);

  /** All columns but the key. */
  List<Column> columns() {
    return columns;
  }

  L read(Row row) {
    L line = fresh();
    line.id = row.getLong(0);
    line.timestamp = values.time(row, 1);
    line.level = row.getShort(2);
    line.text = row.getString(3);
    readMore(row, line);
    return line;
  }

  /** The columns but the key, with room for as many values more. */
  Tuple bind(L line, int room) {
    Tuple tuple = Tuple.tuple(new ArrayList<>(columns.size() + room));
    bindTo(line, tuple);
    return tuple;
  }

  /** Adds the columns but the key. */
  void bindTo(L line, Tuple tuple) {
    tuple.addValue(values.time(line.timestamp));
    tuple.addShort(line.level);
    tuple.addString(line.text);
    bindMore(line, tuple);
  }

  Map<String, @Nullable Object> map(Row row) {
    Map<String, @Nullable Object> map = new HashMap<>(2 * columns.size());
    map.put("id", row.getValue(0));
    for (int i = 0; i < columns.size(); i++) {
      map.put(columns.get(i).name(), value(row, i));
    }
    return map;
  }

  @Nullable Object[] tuple(Row row) {
    var tuple = new @Nullable Object[columns.size() + 1];
    tuple[0] = row.getValue(0);
    for (int i = 0; i < columns.size(); i++) {
      tuple[i + 1] = value(row, i);
    }
    return tuple;
  }

  private @Nullable Object value(Row row, int column) {
    return switch (columns.get(column).type()) {
      case "timestamptz" -> values.time(row, column + 1);
      case "jsonb" -> values.json(row, column + 1);
      case "numeric" -> row.getBigDecimal(column + 1);
      default -> row.getValue(column + 1);
    };
  }
}
