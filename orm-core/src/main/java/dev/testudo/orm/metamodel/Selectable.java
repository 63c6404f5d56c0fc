package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query can give one value of per row: an expression, a model, or a projection of several.
 *
 * @param <R> the value's Java type
 */
public interface Selectable<R extends @Nullable Object> {
  /** What is selected, in the order in which it is read. */
  List<Term> terms();

  /** The value from the positions of a row that start at one (0-based). */
  R read(Row row, int at);

  /** What stands at a position (0-based, of this alone), for messages. */
  String describe(int index);
}
