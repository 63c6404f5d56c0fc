package dev.testudo.orm.fetch;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that find rows by the values of some fields, given as they are sent.
 *
 * @param fields the fields, in the order of the values
 */
public record KeyMatch(List<Field<?>> fields) {
  /** Makes a condition for the rows of a source. */
  @FunctionalInterface
  public interface Where {
    /** The condition. */
    Term apply(Source rows);
  }

  /** Conditions on the key of a model. */
  public static KeyMatch of(ModelType<?, ?, ?> model) {
    return new KeyMatch(model.table().key());
  }

  /** The rows of one set of values. */
  public static Term one(List<Field<?>> fields, Source rows, @Nullable Object[] values) {
    List<Term> equal = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      Field<?> field = fields.get(i);
      equal.add(
          new Term.Comparison(
              field.of(rows),
              Term.Operator.EQ,
              new Term.Parameter(field.type().operand(), values[i])));
    }
    return Term.Junction.of(true, equal);
  }

  /** The rows of any of some sets of values; of none, no row. */
  public Where any(List<@Nullable Object[]> sets) {
    return rows -> any(rows, sets);
  }

  private Term any(Source rows, List<@Nullable Object[]> sets) {
    if (sets.isEmpty()) {
      return new Term.Constant(false);
    }
    if (fields.size() > 1) {
      return Term.Junction.of(
          false, sets.stream().map(values -> one(fields, rows, values)).toList());
    }
    List<Object> values = new ArrayList<>(sets.size());
    sets.forEach(set -> values.add(Objects.requireNonNull(set[0])));
    Field<?> field = fields.get(0);
    return new Term.InList(field.of(rows), field.type().operand(), values);
  }
}
