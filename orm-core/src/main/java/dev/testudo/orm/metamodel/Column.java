package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored field inside a query: a value to compare and to sort by, and a place to write to.
 *
 * @param <T> the field's Java type, boxed
 */
public interface Column<T> extends Expr<T>, Writable {
  /** The field behind the column. */
  Field<?> field();

  /** Gives the column a value; null for NULL. */
  default Assignment set(@Nullable T value) {
    try {
      return new Assignment(field(), new Term.Parameter(field().type(), type().toDatabase(value)));
    } catch (IllegalArgumentException e) {
      throw new DataException(
          Report.of("The value for " + field().name() + " cannot be stored.")
              .likelyCause(e.getMessage() + "."),
          e);
    }
  }

  /** Gives the column the value of an expression over the row as it was. */
  default Assignment set(Expr<? extends T> value) {
    return new Assignment(field(), value.term());
  }

  /** Gives the column NULL. */
  default Assignment setNull() {
    return new Assignment(field(), new Term.Parameter(field().type(), null));
  }

  @Override
  default List<Field<?>> fields() {
    return List.of(field());
  }

  @Override
  default String label() {
    return field().name();
  }
}
