package dev.testudo.orm.type;

import org.jspecify.annotations.Nullable;

/** A column type whose stored value a function makes of the Java value. */
abstract class WrittenType<T> extends ColumnType<T> {
  private final Writer<T> writer;
  private final @Nullable ColumnType<T> operand;

  /**
   * A type.
   *
   * @param operand the type of values that are compared with it; null if that is this one
   */
  WrittenType(
      Kind kind,
      int length,
      int precision,
      int scale,
      Writer<T> writer,
      @Nullable ColumnType<T> operand) {
    super(kind, length, precision, scale);
    this.writer = writer;
    this.operand = operand;
  }

  @Override
  public final @Nullable Object toDatabase(@Nullable T value) {
    return value == null ? null : writer.write(value);
  }

  @Override
  public final ColumnType<T> operand() {
    return operand == null ? this : operand;
  }

  /** Gives the stored form of a value. */
  interface Writer<T> {
    Object write(T value);
  }
}
