package dev.testudo.benchmarks.bare;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** The rows of Test 1. */
final class VertxSmall extends VertxLines<Line> {
  VertxSmall(VertxValues values) {
    super(values, List.of());
  }

  @Override
  Line fresh() {
    return new Line();
  }

  @Override
  void readMore(Row row, Line line) {}

  @Override
  void bindMore(Line line, Tuple tuple) {}
}
