package dev.testudo.orm.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column type that a user's converter puts on top of another one. */
final class ConvertedType<J, D> extends ColumnType<J> {
  private final Converter<J, D> converter;
  private final ColumnType<D> stored;

  ConvertedType(Converter<J, D> converter, ColumnType<D> stored) {
    super(stored.kind(), stored.length(), stored.precision(), stored.scale());
    this.converter = converter;
    this.stored = stored;
  }

  @Override
  public @Nullable ColumnType<?> element() {
    return stored.element();
  }

  @Override
  public List<String> choices() {
    return converter instanceof EnumCodes<?, ?> codes ? codes.codes() : List.of();
  }

  @Override
  public ColumnType<J> operand() {
    ColumnType<D> plain = stored.operand();
    return plain == stored ? this : new ConvertedType<>(converter, plain);
  }

  /** The type of an operand is made anew each time, and still is the same type. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConvertedType<?, ?> that
        && converter.equals(that.converter)
        && stored.equals(that.stored);
  }

  @Override
  public int hashCode() {
    return 31 * converter.hashCode() + stored.hashCode();
  }

  @Override
  public @Nullable J get(Row row, int index) {
    D value = stored.get(row, index);
    return value == null ? null : converter.toJava(value);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable J value) {
    return value == null ? null : stored.toDatabase(converter.toDatabase(value));
  }
}
