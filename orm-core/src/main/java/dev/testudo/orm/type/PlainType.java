package dev.testudo.orm.type;

import org.jspecify.annotations.Nullable;

/** A column type that rows know themselves: they give null for NULL, and are asked but once. */
final class PlainType<T> extends ScalarType<T> {
  PlainType(Kind kind, Reader<T> reader, Writer<T> writer) {
    super(kind, reader, writer);
  }

  PlainType(Kind kind, int length, Reader<T> reader, Writer<T> writer, ColumnType<T> operand) {
    super(kind, length, 0, 0, reader, writer, operand);
  }

  @Override
  public @Nullable T get(Row row, int index) {
    return reader.read(row, index);
  }
}
