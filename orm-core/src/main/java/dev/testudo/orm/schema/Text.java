package dev.testudo.orm.schema;

import dev.testudo.orm.type.Row;

/** Reads texts of a catalog that are never NULL. */
final class Text {
  private Text() {}

  static String of(Row row, int index) {
    String text = row.getString(index);
    if (text == null) {
      throw new IllegalArgumentException("the catalog holds NULL where a text was expected");
    }
    return text;
  }
}
