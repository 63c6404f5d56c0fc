package dev.testudo.orm.ast;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value or a condition inside a statement. Conditions are terms that are true, false or NULL. */
public sealed interface Term
    permits Term.Column,
        Term.Parameter,
        Term.Constant,
        Term.Comparison,
        Term.NullTest,
        Term.Between,
        Term.InList,
        Term.Junction,
        Term.Not,
        Term.Xor,
        Term.Aggregate,
        Term.Labelled,
        Term.Scalar,
        Term.Exists,
        Term.InSelect,
        Computation {

  /** What the visitor makes of this term. */
  <R> R accept(TermVisitor<R> visitor);

  /** Whether the database may find NULL here. */
  boolean nullable();

  /** The terms that this one is made of; those inside a select of its own are not among them. */
  default List<Term> parts() {
    return List.of();
  }

  /** The selects that stand inside this term, but not those inside its parts. */
  default List<Select> selects() {
    return List.of();
  }

  /** Whether this term, or a part of it, holds a select. */
  default boolean hasSelect() {
    return !selects().isEmpty() || parts().stream().anyMatch(Term::hasSelect);
  }

  /** A column of one source. */
  record Column(Source source, String name, ColumnType<?> type, boolean nullable) implements Term {
    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.column(this);
    }
  }

  /** A value that is sent beside the text, in the form that its kind names. */
  record Parameter(ColumnType<?> type, @Nullable Object value) implements Term {
    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.parameter(this);
    }

    @Override
    public boolean nullable() {
      return value == null;
    }

    /** Two arrays of the same bytes are the same value, sent by whatever type of the same kind. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Parameter that
          && isLike(type, that.type)
          && Objects.deepEquals(value, that.value);
    }

    private static boolean isLike(ColumnType<?> one, ColumnType<?> other) {
      return one.equals(other)
          || (one.element() == null
              && one.kind() == other.kind()
              && one.precision() == other.precision()
              && one.scale() == other.scale());
    }

    @Override
    public int hashCode() {
      return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(value);
    }
  }

  /** A condition that holds for every row or for none. */
  record Constant(boolean value) implements Term {
    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.constant(this);
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** Two values compared; NULL if either is. */
  record Comparison(Term left, Operator operator, Term right) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.comparison(this);
    }

    @Override
    public boolean nullable() {
      return left.nullable() || right.nullable();
    }
  }

  /** Whether a value is NULL, or is not. */
  record NullTest(Term operand, boolean isNull) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.nullTest(this);
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** A value between two others, both included. */
  record Between(Term operand, Term low, Term high) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(operand, low, high);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.between(this);
    }

    @Override
    public boolean nullable() {
      return operand.nullable() || low.nullable() || high.nullable();
    }
  }

  /** A value that is one of some others; the list is not empty and holds no null. */
  record InList(Term operand, ColumnType<?> type, List<Object> values) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.inList(this);
    }

    @Override
    public boolean nullable() {
      return operand.nullable();
    }
  }

  /** All, or at least one, of two or more conditions. */
  record Junction(boolean all, List<Term> operands) implements Term {
    /** AND or OR of any number; constants fold, and a junction of the same kind is taken apart. */
    public static Term of(boolean all, List<Term> operands) {
      List<Term> flat = new ArrayList<>(operands.size());
      for (Term operand : operands) {
        if (operand instanceof Constant constant) {
          if (constant.value() != all) {
            return constant;
          }
        } else if (operand instanceof Junction inner && inner.all() == all) {
          flat.addAll(inner.operands());
        } else {
          flat.add(operand);
        }
      }
      return switch (flat.size()) {
        case 0 -> new Constant(all);
        case 1 -> flat.get(0);
        default -> new Junction(all, List.copyOf(flat));
      };
    }

    @Override
    public List<Term> parts() {
      return operands;
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.junction(this);
    }

    @Override
    public boolean nullable() {
      return operands.stream().anyMatch(Term::nullable);
    }
  }

  /** The exact complement: true where the condition is false or NULL. */
  record Not(Term operand) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.not(this);
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** True where exactly one of two conditions is true. */
  record Xor(Term left, Term right) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.xor(this);
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** One value made of the values of many rows; NULLs do not count. */
  record Aggregate(
      Summary summary, Term operand, boolean distinct, @Nullable Term where, ColumnType<?> type)
      implements Term {
    /** The number of rows. */
    public static Aggregate countRows() {
      return new Aggregate(Summary.COUNT, new Constant(true), false, null, Types.LONG);
    }

    /** Whether it counts rows, not values. */
    public boolean countsRows() {
      return summary == Summary.COUNT && operand instanceof Constant;
    }

    @Override
    public List<Term> parts() {
      return where == null ? List.of(operand) : List.of(operand, where);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.aggregate(this);
    }

    @Override
    public boolean nullable() {
      return summary != Summary.COUNT;
    }
  }

  /** A term under a name, by which a select around this one finds it. */
  record Labelled(Term term, String label) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(term);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.labelled(this);
    }

    @Override
    public boolean nullable() {
      return term.nullable();
    }
  }

  /** The one value of the first row of a select; NULL without a row. */
  record Scalar(Select select, ColumnType<?> type) implements Term {
    @Override
    public List<Select> selects() {
      return List.of(select);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.scalar(this);
    }

    /** A count over all rows gives a number also where there is none. */
    @Override
    public boolean nullable() {
      boolean counts = select.columns().get(0) instanceof Aggregate count && !count.nullable();
      boolean whole = select.groupBy().isEmpty() && select.having() == null;
      return !counts || !whole || select.limit() != null || select.offset() != null;
    }
  }

  /** Whether a select has a row. */
  record Exists(Select select) implements Term {
    @Override
    public List<Select> selects() {
      return List.of(select);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.exists(this);
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** One value, or several as one, that some row of a select has as its columns. */
  record InSelect(List<Term> operands, Select select) implements Term {
    @Override
    public List<Term> parts() {
      return operands;
    }

    @Override
    public List<Select> selects() {
      return List.of(select);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.inSelect(this);
    }

    @Override
    public boolean nullable() {
      return operands.stream().anyMatch(Term::nullable)
          || select.columns().stream().anyMatch(Term::nullable);
    }
  }

  /** How the values of many rows become one. */
  enum Summary {
    /** How many are not NULL; 0 of none. */
    COUNT,
    /** NULL of none, like those that follow. */
    SUM,
    /** The mean of those that are not NULL. */
    AVG,
    /** The first in the order of the type. */
    MIN,
    /** The last in the order of the type. */
    MAX
  }

  /** How two values are compared. */
  enum Operator {
    /** Equal; two NULLs are not. */
    EQ,
    /** Not equal. */
    NE,
    /** Less in the order of the type. */
    LT,
    /** Less or equal. */
    LE,
    /** Greater in the order of the type. */
    GT,
    /** Greater or equal. */
    GE
  }
}
