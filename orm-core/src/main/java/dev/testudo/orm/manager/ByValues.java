package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.Field;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts objects by their values of some fields; any order does, as long as it is always the same.
 */
record ByValues<M>(List<Field<?>> fields) implements Comparator<Item<M>> {
  @Override
  public int compare(Item<M> one, Item<M> other) {
    for (Field<?> field : fields) {
      int order = order(one.draft().value(field), other.draft().value(field));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int order(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Long a && other instanceof Long b) {
      return a.compareTo(b);
    }
    if (one instanceof Integer a && other instanceof Integer b) {
      return a.compareTo(b);
    }
    String left = String.valueOf(Stored.comparable(one));
    return left.compareTo(String.valueOf(Stored.comparable(other)));
  }
}
