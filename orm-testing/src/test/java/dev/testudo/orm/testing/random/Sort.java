package dev.testudo.orm.testing.random;

import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Order;
import dev.testudo.orm.testing.random.model.ItemPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** One part of an order, as a part of a query and as a comparator. */
record Sort(String text, Function<ItemPath, Order> query, Comparator<Fact> java, boolean isField) {
  /** By the key. */
  static final Sort BY_KEY =
      new Sort("id", i -> i.id, Comparator.comparing(f -> f.item().id), true);

  /**
   * By a value.
   *
   * @param nulls 1 if NULLs come first, 2 if last, else as the largest
   */
  static <T> Sort by(Domain<T> domain, Value<T, Expr<T>> value, boolean down, int nulls) {
    Comparator<T> order = down ? domain.order().reversed() : domain.order();
    boolean first = nulls == 1 || (nulls != 2 && down);
    Comparator<T> all = first ? Comparator.nullsFirst(order) : Comparator.nullsLast(order);
    return new Sort(
        value.text()
            + (down ? " desc" : "")
            + (nulls == 1 ? " nulls first" : nulls == 2 ? " nulls last" : ""),
        i -> {
          Order by = down ? value.query().apply(i).desc() : value.query().apply(i).asc();
          return nulls == 1 ? by.nullsFirst() : nulls == 2 ? by.nullsLast() : by;
        },
        Comparator.comparing(value.java(), all),
        false);
  }

  /** All parts, and then the key. */
  static Comparator<Fact> all(List<Sort> sorts) {
    List<Comparator<Fact>> parts = new ArrayList<>();
    sorts.forEach(sort -> parts.add(sort.java()));
    parts.add(BY_KEY.java());
    return parts.stream().reduce(Comparator::thenComparing).orElseThrow();
  }
}
