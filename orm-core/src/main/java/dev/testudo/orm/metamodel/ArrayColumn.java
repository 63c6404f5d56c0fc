package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.type.ColumnType;
import java.util.List;

/**
 * A column that holds a list of scalars; the field itself may be a list or an array.
 *
 * @param <E> the type of an element
 */
public final class ArrayColumn<E> extends FieldColumn<List<E>> implements ArrayExpr<E> {
  private final ColumnType<E> element;

  /** The column of a field in a source, and the type of its elements. */
  public ArrayColumn(Source source, Field<?> field, ColumnType<E> element) {
    super(source, field, element.list());
    this.element = element;
  }

  @Override
  public ColumnType<E> element() {
    return element;
  }
}
