package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Term.Summary;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * One value made of the values of many rows.
 *
 * @param <T> the value's Java type
 */
public final class Aggregate<T> implements Expr<T> {
  private final Term.Aggregate term;
  private final ColumnType<T> type;

  private Aggregate(Term.Aggregate term, ColumnType<T> type) {
    this.term = term;
    this.type = type;
  }

  static <T> Aggregate<T> of(Summary summary, Term operand, ColumnType<T> type) {
    return new Aggregate<>(new Term.Aggregate(summary, operand, false, null, type), type);
  }

  /** The same of each value once. */
  public Aggregate<T> distinct() {
    return new Aggregate<>(distinct(term), type);
  }

  /** The same of those rows only that meet a condition. */
  public Aggregate<T> where(Condition condition) {
    return new Aggregate<>(where(term, condition), type);
  }

  static Term.Aggregate distinct(Term.Aggregate of) {
    if (of.countsRows()) {
      throw new OrmException(
          Report.of("distinct() was called on a count of rows.")
              .likelyCause("rows are not compared here, only values are.")
              .wayOut("Count the different values of an expression: Fn.count(u.name).distinct()."));
    }
    return new Term.Aggregate(of.summary(), of.operand(), true, of.where(), of.type());
  }

  static Term.Aggregate where(Term.Aggregate of, Condition condition) {
    @Nullable Term before = of.where();
    Term both = before == null ? condition.term() : Conditions.both(before, condition.term());
    return new Term.Aggregate(of.summary(), of.operand(), of.distinct(), both, of.type());
  }

  /**
   * The same of the rows of a window, for each row.
   *
   * @throws OrmException if it is of distinct values
   */
  public Expr<T> over(Window window) {
    return Computed.of(window.over(term, type), type);
  }

  @Override
  public Term term() {
    return term;
  }

  @Override
  public ColumnType<T> type() {
    return type;
  }
}
