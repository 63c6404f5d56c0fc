package dev.testudo.orm.ast;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that is computed from others. */
public sealed interface Computation extends Term {
  /** The type of the value. */
  ColumnType<?> type();

  /** A function of values, or an operator between them. */
  record Call(Function function, List<Term> arguments, ColumnType<?> type) implements Computation {
    @Override
    public List<Term> parts() {
      return arguments;
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.call(this);
    }

    @Override
    public boolean nullable() {
      return switch (function) {
        case CONCAT -> false;
        case COALESCE -> arguments.stream().allMatch(Term::nullable);
        case LIKE, MATCHES, PLUS, MINUS, TIMES, GREATEST, LEAST, LOWER, UPPER, LENGTH ->
            arguments.stream().anyMatch(Term::nullable);
        default -> true;
      };
    }
  }

  /** A part that a program wrote, with a name in the text for each of its arguments. */
  record Fragment(String sql, List<Term> arguments, ColumnType<?> type) implements Computation {
    @Override
    public List<Term> parts() {
      return arguments;
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.fragment(this);
    }

    @Override
    public boolean nullable() {
      return true;
    }
  }

  /** A function of the rows around a row: a call or an aggregate over a window. */
  record Windowed(
      Term function,
      List<Term> partition,
      List<Ordering> order,
      @Nullable Frame frame,
      ColumnType<?> type)
      implements Computation {
    /** The number of a row, from 1, among those with the same values, in an order. */
    public static Windowed rowNumber(List<Term> among, List<Ordering> order) {
      var number = new Call(Function.ROW_NUMBER, List.of(), Types.LONG);
      return new Windowed(number, among, order, null, Types.LONG);
    }

    @Override
    public List<Term> parts() {
      List<Term> parts = new ArrayList<>();
      parts.add(function);
      parts.addAll(partition);
      order.forEach(each -> parts.add(each.term()));
      return parts;
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.windowed(this);
    }

    @Override
    public boolean nullable() {
      return function instanceof Call call ? !isPlace(call.function()) : function.nullable();
    }

    private static boolean isPlace(Function function) {
      return switch (function) {
        case ROW_NUMBER, RANK, DENSE_RANK, NTILE, PERCENT_RANK, CUME_DIST -> true;
        default -> false;
      };
    }
  }

  /** The date and time that a moment has in a zone. */
  record Local(Term operand, ZoneId zone, ColumnType<?> type) implements Computation {
    @Override
    public List<Term> parts() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.local(this);
    }

    @Override
    public boolean nullable() {
      return operand.nullable();
    }
  }

  /** A value as one of another type. */
  record Cast(Term operand, ColumnType<?> type) implements Computation {
    @Override
    public List<Term> parts() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.cast(this);
    }

    @Override
    public boolean nullable() {
      return operand.nullable();
    }
  }

  /**
   * The value of the first branch whose condition is true, else another one.
   *
   * @param subject what the branches name values of, which is looked at once; null if they name
   *     conditions
   */
  record Choice(@Nullable Term subject, List<Branch> branches, Term otherwise, ColumnType<?> type)
      implements Computation {
    /** A condition, or a value of the subject, and the value that belongs to it. */
    public record Branch(Term condition, Term value) {}

    @Override
    public List<Term> parts() {
      List<Term> parts = new ArrayList<>();
      if (subject != null) {
        parts.add(subject);
      }
      for (Branch branch : branches) {
        parts.add(branch.condition());
        parts.add(branch.value());
      }
      parts.add(otherwise);
      return parts;
    }

    @Override
    public <R> R accept(TermVisitor<R> visitor) {
      return visitor.choice(this);
    }

    @Override
    public boolean nullable() {
      return otherwise.nullable() || branches.stream().anyMatch(each -> each.value().nullable());
    }
  }
}
