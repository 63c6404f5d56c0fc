package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that depends on conditions: {@code Case.when(c).then(a).when(d).then(b).otherwise(e)}.
 * The first condition that is true decides; one that is NULL is not true.
 */
public final class Case {
  private Case() {}

  /** Begins with a condition. */
  public static When when(Condition condition) {
    return new When(condition);
  }

  /** The first condition, without its value yet. */
  public static final class When {
    private final Condition condition;

    private When(Condition condition) {
      this.condition = condition;
    }

    /** The value where the condition is true. */
    public <T> Then<T> then(T value) {
      ColumnType<T> type = Arguments.type("then", value);
      return then(Arguments.value("then", type, value), type);
    }

    /** The expression whose value it is where the condition is true. */
    public <T> Then<T> then(Expr<T> value) {
      return then(value.term(), value.type().operand());
    }

    private <T> Then<T> then(Term value, ColumnType<T> type) {
      return new Then<>(List.of(new Computation.Choice.Branch(condition.term(), value)), type);
    }
  }

  /** One or more conditions with their values. */
  public static final class Then<T> {
    private final List<Computation.Choice.Branch> branches;
    private final ColumnType<T> type;

    private Then(List<Computation.Choice.Branch> branches, ColumnType<T> type) {
      this.branches = branches;
      this.type = type;
    }

    /** One more condition, asked where all before are not true. */
    public ThenWhen<T> when(Condition condition) {
      return new ThenWhen<>(this, condition);
    }

    /** The value where no condition is true. */
    public Expr<T> otherwise(T value) {
      return otherwise(Arguments.value("otherwise", type, value));
    }

    /** The expression whose value it is where no condition is true. */
    public Expr<T> otherwise(Expr<T> value) {
      return otherwise(value.term());
    }

    /** NULL where no condition is true. */
    public Expr<T> otherwiseNull() {
      return otherwise(new Term.Parameter(type, null));
    }

    private Expr<T> otherwise(Term value) {
      return Computed.of(new Computation.Choice(null, List.copyOf(branches), value, type), type);
    }
  }

  /** One more condition, without its value yet. */
  public static final class ThenWhen<T> {
    private final Then<T> before;
    private final Condition condition;

    private ThenWhen(Then<T> before, Condition condition) {
      this.before = before;
      this.condition = condition;
    }

    /** The value where this condition is the first that is true. */
    public Then<T> then(T value) {
      return then(Arguments.value("then", before.type, value));
    }

    /** The expression whose value it is where this condition is the first that is true. */
    public Then<T> then(Expr<T> value) {
      return then(value.term());
    }

    private Then<T> then(Term value) {
      List<Computation.Choice.Branch> more = new ArrayList<>(before.branches);
      more.add(new Computation.Choice.Branch(condition.term(), value));
      return new Then<>(more, before.type);
    }
  }
}
