package dev.testudo.orm.type;

import org.jspecify.annotations.Nullable;

/** A column type whose Java value and stored value are converted by two functions. */
final class ScalarType<T> extends WrittenType<T> {
  private final Reader<T> reader;

  ScalarType(
      Kind kind,
      int length,
      int precision,
      int scale,
      Reader<T> reader,
      Writer<T> writer,
      @Nullable ColumnType<T> operand) {
    super(kind, length, precision, scale, writer, operand);
    this.reader = reader;
  }

  ScalarType(Kind kind, int length, int precision, int scale, Reader<T> reader, Writer<T> writer) {
    this(kind, length, precision, scale, reader, writer, null);
  }

  ScalarType(Kind kind, Reader<T> reader, Writer<T> writer) {
    this(kind, 0, 0, 0, reader, writer);
  }

  @Override
  public @Nullable T get(Row row, int index) {
    return row.isNull(index) ? null : reader.read(row, index);
  }

  /** Reads a value that is not NULL. */
  interface Reader<T> {
    @Nullable T read(Row row, int index);
  }
}
