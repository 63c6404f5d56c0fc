package dev.testudo.orm.ast;

import java.util.List;

/**
 * An INSERT of rows that all give the same columns.
 *
 * @param into the table
 * @param columns the columns that are given, possibly none
 * @param values one value per column
 * @param rows how many rows like these values follow one another
 * @param lists whether each value is a list instead that has one element per row, where the engine
 *     can take such apart
 * @param onConflict what happens if a row with the same unique values exists
 * @param returning columns of the stored row that come back, where the engine can
 */
public record Insert(
    Source into,
    List<Term.Column> columns,
    List<Term> values,
    int rows,
    boolean lists,
    OnConflict onConflict,
    List<Term.Column> returning)
    implements Statement {

  /** An INSERT of one row. */
  public Insert(
      Source into,
      List<Term.Column> columns,
      List<Term> values,
      OnConflict onConflict,
      List<Term.Column> returning) {
    this(into, columns, values, 1, false, onConflict, returning);
  }

  /** What happens if the row collides with one that exists. */
  public sealed interface OnConflict {
    /** The statement fails. */
    record Fail() implements OnConflict {}

    /**
     * Nothing is stored and nothing fails.
     *
     * @param target the unique columns that it is about; empty for any unique constraint
     */
    record Ignore(List<Term.Column> target) implements OnConflict {
      /** Whatever unique constraint it was. */
      public Ignore() {
        this(List.of());
      }
    }

    /**
     * The row with the same target columns gets the new values of the update columns.
     *
     * @param target the unique columns that it is about
     * @param update the columns that get the values of the row that was to be stored
     * @param counted the columns that become one more than they were
     */
    record Replace(List<Term.Column> target, List<Term.Column> update, List<Term.Column> counted)
        implements OnConflict {
      /** Without columns that count. */
      public Replace(List<Term.Column> target, List<Term.Column> update) {
        this(target, update, List.of());
      }
    }
  }
}
