package dev.testudo.orm.type;

import org.jspecify.annotations.Nullable;

/** A column type whose Java value and stored value are converted by two functions. */
final class ScalarType<T> extends ColumnType<T> {
  private final Reader<T> reader;
  private final Writer<T> writer;
  private final @Nullable ColumnType<T> operand;

  ScalarType(
      Kind kind,
      int length,
      int precision,
      int scale,
      Reader<T> reader,
      Writer<T> writer,
      @Nullable ColumnType<T> operand) {
    super(kind, length, precision, scale);
    this.reader = reader;
    this.writer = writer;
    this.operand = operand;
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

  @Override
  public @Nullable Object toDatabase(@Nullable T value) {
    return value == null ? null : writer.write(value);
  }

  @Override
  public ColumnType<T> operand() {
    return operand == null ? this : operand;
  }

  /** Reads a value that is not NULL. */
  interface Reader<T> {
    @Nullable T read(Row row, int index);
  }

  /** Gives the stored form of a value. */
  interface Writer<T> {
    Object write(T value);
  }
}
