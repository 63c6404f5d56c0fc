package dev.testudo.benchmarks.bare;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** The rows of Test 2. */
final class VertxTree extends VertxLines<TreeLine> {
  VertxTree(VertxValues values) {
    super(values, List.of(new Column("parent_id", "int8")));
  }

  @Override
  TreeLine fresh() {
    return new TreeLine();
  }

  @Override
  void readMore(Row row, TreeLine line) {
    line.parent = row.getLong(4);
  }

  @Override
  void bindMore(TreeLine line, Tuple tuple) {
    tuple.addLong(line.parent);
  }
}
