package dev.testudo.orm.type;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An array of scalars in one column, stored like a list of them. */
final class ArrayType<E, A> extends ColumnType<A> {
  private final ColumnType<List<E>> list;
  private final ColumnType<E> element;
  private final Function<List<E>, A> toArray;
  private final Function<A, List<E>> toList;

  ArrayType(ColumnType<E> element, Function<List<E>, A> toArray, Function<A, List<E>> toList) {
    super(Kind.ARRAY);
    this.list = element.list();
    this.element = element;
    this.toArray = toArray;
    this.toList = toList;
  }

  @Override
  public ColumnType<E> element() {
    return element;
  }

  @Override
  public @Nullable A get(Row row, int index) {
    List<E> values = list.get(row, index);
    return values == null ? null : toArray.apply(values);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable A value) {
    return value == null ? null : list.toDatabase(toList.apply(value));
  }
}
