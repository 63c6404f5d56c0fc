package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.List;

/** Expressions that are computed instead of stored. */
final class Computed {
  private Computed() {}

  static Condition condition(Function function, Term... arguments) {
    return Conditions.of(new Computation.Call(function, List.of(arguments), Types.BOOLEAN));
  }

  static TextExpr text(Function function, Term... arguments) {
    return new Text(new Computation.Call(function, List.of(arguments), Types.TEXT));
  }

  static TextExpr text(Function function, List<Term> arguments) {
    return new Text(new Computation.Call(function, arguments, Types.TEXT));
  }

  static IntExpr integer(Function function, Term... arguments) {
    return new Int(new Computation.Call(function, List.of(arguments), Types.INTEGER));
  }

  static TextExpr text(Term term) {
    return new Text(term);
  }

  static IntExpr integer(Term term) {
    return new Int(term);
  }

  static LongExpr longs(Term term) {
    return new Long64(term);
  }

  static <N extends Number> NumberExpr<N> number(Term term, ColumnType<N> type) {
    return new Numeric<>(term, type);
  }

  static <T> TimeExpr<T> time(Term term, ColumnType<T> type) {
    return new Time<>(term, type);
  }

  static <T> Expr<T> of(Term term, ColumnType<T> type) {
    return new Plain<>(term, type);
  }

  private record Plain<T>(Term term, ColumnType<T> type) implements Expr<T> {}

  private record Numeric<N extends Number>(Term term, ColumnType<N> type)
      implements NumberExpr<N> {}

  private record Time<T>(Term term, ColumnType<T> type) implements TimeExpr<T> {}

  private record Text(Term term) implements TextExpr {
    @Override
    public ColumnType<String> type() {
      return Types.TEXT;
    }
  }

  private record Int(Term term) implements IntExpr {
    @Override
    public ColumnType<Integer> type() {
      return Types.INTEGER;
    }
  }

  private record Long64(Term term) implements LongExpr {
    @Override
    public ColumnType<Long> type() {
      return Types.LONG;
    }
  }
}
