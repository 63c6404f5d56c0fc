package dev.testudo.orm.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of scalars in one column. */
final class ListType<E> extends ColumnType<List<E>> {
  private final ColumnType<E> element;

  ListType(ColumnType<E> element) {
    super(Kind.ARRAY);
    this.element = element;
  }

  @Override
  public ColumnType<E> element() {
    return element;
  }

  @Override
  public boolean isEncrypted() {
    return element.isEncrypted();
  }

  @Override
  public @Nullable List<E> get(Row row, int index) {
    return row.getList(index, element);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable List<E> value) {
    if (value == null) {
      return null;
    }
    // A copy, so that the caller may go on changing the list; elements may be null.
    List<@Nullable Object> stored = new ArrayList<>(value.size());
    for (E each : value) {
      // Engines that store the list as JSON do not know how long an element may be.
      stored.add(element.fitting(element.toDatabase(each)));
    }
    return Collections.unmodifiableList(stored);
  }
}
