package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Term.Summary;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;

/** A whole number made of the values of many rows. */
public final class LongAggregate implements LongExpr {
  private final Term.Aggregate term;

  private LongAggregate(Term.Aggregate term) {
    this.term = term;
  }

  static LongAggregate rows() {
    return new LongAggregate(Term.Aggregate.countRows());
  }

  static LongAggregate of(Summary summary, Term operand) {
    return new LongAggregate(new Term.Aggregate(summary, operand, false, null, Types.LONG));
  }

  /** The same of each value once. */
  public LongAggregate distinct() {
    return new LongAggregate(Aggregate.distinct(term));
  }

  /** The same of those rows only that meet a condition. */
  public LongAggregate where(Condition condition) {
    return new LongAggregate(Aggregate.where(term, condition));
  }

  /**
   * The same of the rows of a window, for each row.
   *
   * @throws OrmException if it is of distinct values
   */
  public LongExpr over(Window window) {
    return Computed.longs(window.over(term, Types.LONG));
  }

  @Override
  public Term term() {
    return term;
  }

  @Override
  public ColumnType<Long> type() {
    return Types.LONG;
  }
}
