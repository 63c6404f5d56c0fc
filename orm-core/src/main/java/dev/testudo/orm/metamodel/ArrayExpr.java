package dev.testudo.orm.metamodel;

import dev.testudo.orm.type.ColumnType;
import java.util.Collection;
import java.util.List;

/**
 * A list or an array of scalars inside a query. A null among the stored elements equals nothing.
 *
 * @param <E> the type of an element
 */
public interface ArrayExpr<E> extends Expr<List<E>> {
  /** The type of an element. */
  ColumnType<E> element();

  /** Has all of some elements, in any order; every array has all of none. */
  default Condition contains(Collection<? extends E> elements) {
    return Documents.containsAll(this, elements);
  }

  /** Has no elements but some of these; the empty array has none. */
  default Condition containedBy(Collection<? extends E> elements) {
    return Documents.containedBy(this, elements);
  }

  /** Has at least one of some elements. */
  default Condition overlaps(Collection<? extends E> elements) {
    return Documents.overlaps(this, elements);
  }

  /** How many elements the array has. */
  default IntExpr length() {
    return Documents.length(this);
  }
}
