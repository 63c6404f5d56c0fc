package dev.testudo.orm.ast;

/** One method for each kind of term; a new kind is a compile error in every visitor. */
public interface TermVisitor<R> {
  /** Visits a column. */
  R column(Term.Column column);

  /** Visits a bound value. */
  R parameter(Term.Parameter parameter);

  /** Visits a constant condition. */
  R constant(Term.Constant constant);

  /** Visits a comparison. */
  R comparison(Term.Comparison comparison);

  /** Visits a test for NULL. */
  R nullTest(Term.NullTest nullTest);

  /** Visits a range test. */
  R between(Term.Between between);

  /** Visits a membership test. */
  R inList(Term.InList inList);

  /** Visits an AND or an OR. */
  R junction(Term.Junction junction);

  /** Visits a complement. */
  R not(Term.Not not);

  /** Visits an exclusive or. */
  R xor(Term.Xor xor);

  /** Visits a term with a name. */
  R labelled(Term.Labelled labelled);

  /** Visits an aggregate. */
  R aggregate(Term.Aggregate aggregate);

  /** Visits a select in the place of a value. */
  R scalar(Term.Scalar scalar);

  /** Visits a test whether there is a row. */
  R exists(Term.Exists exists);

  /** Visits a membership test in the rows of a select. */
  R inSelect(Term.InSelect inSelect);

  /** Visits a function or an operator. */
  R call(Computation.Call call);

  /** Visits a cast. */
  R cast(Computation.Cast cast);

  /** Visits a choice between values. */
  R choice(Computation.Choice choice);

  /** Visits a part in SQL. */
  R fragment(Computation.Fragment fragment);

  /** Visits a function over a window. */
  R windowed(Computation.Windowed windowed);

  /** Visits the local time of a moment. */
  R local(Computation.Local local);
}
