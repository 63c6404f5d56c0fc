package dev.testudo.benchmarks.mapped;

import io.vertx.core.json.JsonObject;

/** The level in a row that is a map. */
final class Levels {
  private Levels() {}

  static short of(JsonObject row, int columns) {
    if (row.size() != columns) {
      throw new IllegalStateException(columns + " columns expected, not " + row.fieldNames());
    }
    return row.getInteger("level").shortValue();
  }
}
