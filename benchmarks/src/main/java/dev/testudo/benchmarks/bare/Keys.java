package dev.testudo.benchmarks.bare;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;

/** Puts keys that the server made into lines. */
final class Keys {
  private Keys() {}

  static <L extends Line> List<L> put(List<L> lines, RowSet<Row> keys) {
    int i = 0;
    for (Row key : keys) {
      lines.get(i++).id = key.getLong(0);
    }
    if (i != lines.size()) {
      throw new IllegalStateException(lines.size() + " keys expected, not " + i);
    }
    return lines;
  }
}
