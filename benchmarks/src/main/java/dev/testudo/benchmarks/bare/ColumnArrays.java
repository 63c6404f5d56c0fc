package dev.testudo.benchmarks.bare;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.data.Numeric;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines as an array for each column. */
final class ColumnArrays {
  private ColumnArrays() {}

  static <L extends Line> Tuple of(VertxLines<L> lines, List<Column> columns, List<L> some) {
    List<@Nullable Object[]> arrays = new ArrayList<>(columns.size());
    for (Column column : columns) {
      arrays.add(empty(column, some.size()));
    }
    for (int row = 0; row < some.size(); row++) {
      Tuple values = lines.bind(some.get(row), 0);
      for (int i = 0; i < arrays.size(); i++) {
        Object value = values.getValue(i);
        arrays.get(i)[row] = plain(value);
      }
    }
    Tuple tuple = Tuple.tuple(new ArrayList<>(arrays.size()));
    arrays.forEach(tuple::addValue);
    return tuple;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof JsonObject document) {
      return document.encode();
    }
    return value instanceof Numeric decimal ? decimal.toString() : value;
  }

  private static @Nullable Object[] empty(Column column, int rows) {
    return switch (column.type()) {
      case "timestamptz" -> new OffsetDateTime[rows];
      case "int2" -> new Short[rows];
      case "int4" -> new Integer[rows];
      case "int8" -> new Long[rows];
      case "float8" -> new Double[rows];
      case "varchar", "text", "jsonb", "numeric" -> new String[rows];
      default -> throw new IllegalArgumentException(column.type());
    };
  }
}
