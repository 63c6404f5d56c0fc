package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * A field and the value that an update gives it.
 *
 * @param field the field
 * @param value the value, or what it is computed from
 * @param others what is set with it: the other fields of a foreign key of several columns
 */
public record Assignment(Field<?> field, Term value, List<Assignment> others) implements Writable {
  /** A value for one field. */
  public Assignment(Field<?> field, Term value) {
    this(field, value, List.of());
  }

  /** Values for some fields, of which there is at least one. */
  static Assignment of(List<? extends Field<?>> fields, List<? extends Term> values) {
    List<Assignment> others = new ArrayList<>();
    for (int i = 1; i < fields.size(); i++) {
      others.add(new Assignment(fields.get(i), values.get(i)));
    }
    return new Assignment(fields.get(0), values.get(0), List.copyOf(others));
  }

  @Override
  public List<Field<?>> fields() {
    return each().stream().<Field<?>>map(Assignment::field).toList();
  }

  /** This without the others, and then those. */
  public List<Assignment> each() {
    List<Assignment> each = new ArrayList<>();
    each.add(new Assignment(field, value));
    each.addAll(others);
    return each;
  }
}
