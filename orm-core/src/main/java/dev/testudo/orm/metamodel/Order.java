package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Ordering;

/** By what rows are sorted. An expression is an ascending order. */
public interface Order {
  /** The order as part of a statement. */
  Ordering ordering();

  /** The same order with NULLs before all values. */
  default Order nullsFirst() {
    var order = new Ordering(ordering().term(), ordering().descending(), Ordering.Nulls.FIRST);
    return () -> order;
  }

  /** The same order with NULLs after all values. */
  default Order nullsLast() {
    var order = new Ordering(ordering().term(), ordering().descending(), Ordering.Nulls.LAST);
    return () -> order;
  }
}
