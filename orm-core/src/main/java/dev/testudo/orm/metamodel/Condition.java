package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.Collection;
import java.util.List;

/** Something that is true or false of a row, and the value of it. */
public interface Condition extends Expr<Boolean> {
  @Override
  default ColumnType<Boolean> type() {
    return Types.BOOLEAN;
  }

  /** This and another one. */
  default Condition and(Condition other) {
    return Conditions.of(Term.Junction.of(true, List.of(term(), other.term())));
  }

  /** This or another one, or both. */
  default Condition or(Condition other) {
    return Conditions.of(Term.Junction.of(false, List.of(term(), other.term())));
  }

  /** Either this or another one, not both. */
  default Condition xor(Condition other) {
    return Conditions.of(new Term.Xor(term(), other.term()));
  }

  /** The exact complement: every row that does not meet this condition, NULLs included. */
  default Condition not() {
    return Conditions.of(Conditions.complement(term()));
  }

  /** The condition itself. */
  default Condition isTrue() {
    return this;
  }

  /** The complement. */
  default Condition isFalse() {
    return not();
  }

  /** All of some conditions; of none, every row. */
  static Condition allOf(Collection<? extends Condition> conditions) {
    return Conditions.of(Term.Junction.of(true, Conditions.terms(conditions)));
  }

  /** At least one of some conditions; of none, no row. */
  static Condition anyOf(Collection<? extends Condition> conditions) {
    return Conditions.of(Term.Junction.of(false, Conditions.terms(conditions)));
  }

  /** A query gives at least one row. */
  static Condition exists(Subquery<?> query) {
    return Conditions.of(new Term.Exists(query.select()));
  }
}
