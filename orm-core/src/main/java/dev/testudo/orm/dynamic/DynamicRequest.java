package dev.testudo.orm.dynamic;

import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What one request asks for, with values of the right types. Immutable.
 *
 * @param <P> the path that the fields hang on
 */
public final class DynamicRequest<P> {
  private final List<Function<P, Condition>> conditions;
  private final List<Function<P, Order>> orders;

  DynamicRequest(List<Function<P, Condition>> conditions, List<Function<P, Order>> orders) {
    this.conditions = List.copyOf(conditions);
    this.orders = List.copyOf(orders);
  }

  /** Whether the request asks for any condition. */
  public boolean isFiltered() {
    return !conditions.isEmpty();
  }

  /** All conditions together; of none, every row. */
  public Condition condition(P path) {
    return Condition.allOf(conditions.stream().map(each -> each.apply(path)).toList());
  }

  /** The same request, which sorts by one more order where those before it do not tell. */
  public DynamicRequest<P> thenBy(Function<P, Order> order) {
    List<Function<P, Order>> all = new ArrayList<>(orders);
    all.add(order);
    return new DynamicRequest<>(conditions, all);
  }

  /** The order, the most important first; empty if the request does not say. */
  public List<Function<P, Order>> orders() {
    return orders;
  }
}
