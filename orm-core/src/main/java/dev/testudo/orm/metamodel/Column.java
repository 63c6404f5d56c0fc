package dev.testudo.orm.metamodel;

import java.util.List;

/**
 * A stored field inside a query: a value to compare and to sort by, and a place to write to.
 *
 * @param <T> the field's Java type, boxed
 */
public interface Column<T> extends Expr<T>, Writable {
  /** The field behind the column. */
  Field<?> field();

  @Override
  default List<Field<?>> fields() {
    return List.of(field());
  }

  @Override
  default String label() {
    return field().name();
  }
}
