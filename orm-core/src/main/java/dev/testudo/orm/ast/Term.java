package dev.testudo.orm.ast;

import dev.testudo.orm.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value or a condition inside a statement. Conditions are terms that are true, false or NULL. */
public sealed interface Term {

  /** What the visitor makes of this term. */
  <R> R accept(TermVisitor<R> visitor);

  /** Whether the database may find NULL here. */
  boolean nullable();

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
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.xor(this);
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** The number of rows. */
  record CountRows() implements Term {
    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.countRows(this);
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** How two values are compared. */
  enum Operator {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE
  }
}
