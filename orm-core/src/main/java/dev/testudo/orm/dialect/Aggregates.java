package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Term.Summary;
import dev.testudo.orm.type.Kind;

/** Writes aggregates, with the same result types on every engine. */
final class Aggregates {
  private Aggregates() {}

  /** {@code SUM(x) FILTER (WHERE c)}. */
  static void filtered(
      SqlWriter out, Term.Aggregate aggregate, StatementRenderer renderer, Grammar grammar) {
    String cast = cast(aggregate, grammar);
    Extreme extreme = extreme(aggregate, grammar);
    out.add(cast.isEmpty() ? extreme.before() : "CAST(");
    open(out, aggregate, grammar);
    out.add(extreme.open());
    operand(out, aggregate, renderer, grammar);
    out.add(extreme.close()).add(')');
    if (aggregate.where() != null) {
      out.add(" FILTER (WHERE ");
      renderer.term(aggregate.where());
      out.add(')');
    }
    renderer.over();
    out.add(cast.isEmpty() ? extreme.after() : " AS " + cast + ")");
  }

  private static Extreme extreme(Term.Aggregate aggregate, Grammar grammar) {
    return switch (aggregate.summary()) {
      case MIN, MAX -> grammar.extreme(aggregate);
      default -> Extreme.PLAIN;
    };
  }

  /** {@code SUM(CASE WHEN c THEN x END)}, where there is no FILTER. */
  static void byCase(
      SqlWriter out, Term.Aggregate aggregate, StatementRenderer renderer, Grammar grammar) {
    if (aggregate.where() == null) {
      filtered(out, aggregate, renderer, grammar);
      return;
    }
    Extreme extreme = extreme(aggregate, grammar);
    out.add(extreme.before());
    open(out, aggregate, grammar);
    out.add(extreme.open()).add("CASE WHEN ");
    renderer.term(aggregate.where());
    out.add(" THEN ");
    if (aggregate.countsRows()) {
      out.add('1');
    } else {
      operand(out, aggregate, renderer, grammar);
    }
    out.add(" END").add(extreme.close()).add(')');
    renderer.over();
    out.add(extreme.after());
  }

  private static void open(SqlWriter out, Term.Aggregate aggregate, Grammar grammar) {
    boolean decimal = aggregate.type().kind() == Kind.DECIMAL;
    out.add(
        aggregate.summary() == Summary.SUM && decimal
            ? grammar.decimalSum()
            : aggregate.summary().name());
    out.add(aggregate.distinct() ? "(DISTINCT " : "(");
  }

  private static void operand(
      SqlWriter out, Term.Aggregate aggregate, StatementRenderer renderer, Grammar grammar) {
    if (aggregate.countsRows()) {
      out.add('*');
    } else if (aggregate.summary() == Summary.AVG) {
      // Of integers some engines give an integer or few digits.
      grammar.asFloat(out, aggregate.operand(), renderer);
    } else {
      renderer.term(aggregate.operand());
    }
  }

  private static String cast(Term.Aggregate aggregate, Grammar grammar) {
    boolean integers = aggregate.summary() == Summary.SUM && aggregate.type().kind() == Kind.LONG;
    return integers ? grammar.sumType() : "";
  }
}
