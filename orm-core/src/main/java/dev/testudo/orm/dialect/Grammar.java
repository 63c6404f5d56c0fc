package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Compound;
import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Frame;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.ast.UpdateLists;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one engine does its own way inside statements. */
interface Grammar {
  /** The character around identifiers. */
  default char quote() {
    return '"';
  }

  /**
   * Writes the placeholder of a value that is bound here.
   *
   * @param inferred the type that the engine expects at this place by itself, if it does
   * @param stored whether the value goes into a column, rather than into a comparison
   */
  default void parameter(
      SqlWriter out,
      ColumnType<?> type,
      @Nullable Object value,
      @Nullable ColumnType<?> inferred,
      boolean stored) {
    out.bind(type, value);
    out.add('?');
  }

  /** How this engine's texts are read. */
  Lexis lexis();

  /** Whether a placeholder has a number, so that it can stand at several places of a text. */
  default boolean numbersPlaceholders() {
    return false;
  }

  /** Writes a placeholder that stands elsewhere in the text, too. */
  default void again(SqlWriter out, int number, ColumnType<?> type) {
    throw new IllegalStateException("placeholders have no numbers here");
  }

  /** What stands before a column of this type where its value goes to the driver. */
  default String readPrefix(ColumnType<?> type) {
    return "";
  }

  /** What stands after such a column. */
  default String readSuffix(ColumnType<?> type) {
    return "";
  }

  /** What makes the engine look rows up by their key; stands behind the name of the table. */
  default String lookUp() {
    return "";
  }

  /** Writes the beginning of a DELETE. */
  default void deleteFrom(SqlWriter out, Delete delete) {
    out.add("DELETE FROM ").table(delete.table().schema(), delete.table().table());
  }

  /** Whether the engine computes the results of rows, too, that OFFSET drops. */
  default boolean computesSkipped() {
    return false;
  }

  /** Whether a long list of values of a kind goes as one value. */
  boolean takesLists(Kind kind);

  /** How many placeholders a list gets: one for all if it goes as one value, else as many. */
  default int spread(Term.InList list) {
    return Grammars.padded(list.values().size());
  }

  /** Writes the test whether a term is one of some values. */
  void membership(SqlWriter out, Term.InList list, StatementRenderer renderer);

  /** Whether a statement may select directly from the table that it changes. */
  default boolean selectsFromChanged() {
    return true;
  }

  /** Writes that a condition is false or unknown. */
  default void notTrue(SqlWriter out, Runnable condition) {
    condition.run();
    out.add(" IS NOT TRUE");
  }

  /** Writes one part of an ORDER BY. */
  default void ordering(SqlWriter out, Ordering ordering, StatementRenderer renderer) {
    renderer.sorted(ordering.term());
    if (ordering.descending()) {
      out.add(" DESC");
    }
    if (ordering.term().nullable()) {
      boolean first = Grammars.nullsFirst(ordering);
      if (first != nullsFirstByDefault(ordering.descending())) {
        out.add(first ? " NULLS FIRST" : " NULLS LAST");
      }
    }
  }

  /** Whether NULLs come first if a statement does not say; most engines take them as smallest. */
  default boolean nullsFirstByDefault(boolean descending) {
    return !descending;
  }

  /** An AND or OR that the engine can take; some count every operand of a chain as a level. */
  default Term.Junction grouped(Term.Junction junction) {
    return junction;
  }

  /** Writes an aggregate. */
  default void aggregate(SqlWriter out, Term.Aggregate aggregate, StatementRenderer renderer) {
    Aggregates.filtered(out, aggregate, renderer, this);
  }

  /** Writes a function with its window. */
  default void windowed(SqlWriter out, Computation.Windowed windowed, StatementRenderer renderer) {
    renderer.standardWindow(windowed);
  }

  /** Writes one part of the order of a window; the frame is asked of the engine before. */
  default void windowOrdering(
      SqlWriter out, Ordering ordering, @Nullable Frame frame, StatementRenderer renderer) {
    ordering(out, ordering, renderer);
  }

  /** Writes one of the values that are equal among the rows of a window. */
  default void partition(SqlWriter out, Term term, StatementRenderer renderer) {
    renderer.term(term);
  }

  /** Why the engine cannot have a frame; null if it can. */
  default @Nullable String lacks(Computation.Windowed windowed, Frame frame) {
    return null;
  }

  /** Writes a number as a 64-bit float. */
  default void asFloat(SqlWriter out, Term number, StatementRenderer renderer) {
    out.add("CAST(");
    renderer.term(number);
    out.add(" AS DOUBLE PRECISION)");
  }

  /** The type to which a sum of integers is cast; empty if it is a 64-bit integer by itself. */
  default String sumType() {
    return "";
  }

  /** What an aggregate needs that is the least or the greatest of values. */
  default Extreme extreme(Term.Aggregate aggregate) {
    return Extreme.PLAIN;
  }

  /** What a sum of exact decimals is called. */
  default String decimalSum() {
    return "SUM";
  }

  /** Writes how the rows of two selects are combined. */
  default String operation(Compound.Operation operation) {
    return operation.name();
  }

  /** What stands for LIMIT where only an OFFSET is wanted; empty if nothing is needed. */
  default String unlimited() {
    return "";
  }

  /**
   * Writes the lock of the selected rows.
   *
   * @param of what {@link #lockedOnly} gave; empty for all sources
   */
  default void lock(SqlWriter out, Lock lock, String of) {
    out.add(lock.strength() == Lock.Strength.UPDATE ? " FOR UPDATE" : shareLock()).add(of);
    out.add(
        switch (lock.busy()) {
          case WAIT -> "";
          case FAIL -> " NOWAIT";
          case LEAVE_OUT -> " SKIP LOCKED";
        });
  }

  /** What locks rows against changes only. */
  default String shareLock() {
    return " FOR SHARE";
  }

  /** How much fits into one statement, and how many rows go fastest. */
  RowLimits rowLimits();

  /** Asks for the distance between two keys that the engine counts; null where it gives keys. */
  default @Nullable String keyStep() {
    return null;
  }

  /**
   * What stands in a lock so that only the rows of some sources are locked; empty where the engine
   * locks all.
   */
  default String lockedOnly(String aliases) {
    return "";
  }

  /** Writes a whole UPDATE by lists. */
  default void updateLists(SqlWriter out, UpdateLists update, StatementRenderer renderer) {
    throw new IllegalStateException("this engine cannot take lists apart: ask can() before");
  }

  /** Writes a whole INSERT. */
  void insert(SqlWriter out, Insert insert, StatementRenderer renderer);

  /**
   * Writes what stands before an UPDATE or DELETE that gives rows back.
   *
   * @param updates whether it is an UPDATE
   */
  default void changing(
      SqlWriter out, List<Term.Column> returning, boolean updates, StatementRenderer renderer) {}

  /** Writes what stands behind an UPDATE or DELETE that gives rows back. */
  default void changed(
      SqlWriter out, Source table, List<Term.Column> returning, StatementRenderer renderer) {
    if (!returning.isEmpty()) {
      out.add(" RETURNING ");
      renderer.results(returning);
    }
  }

  /** Writes the placeholder of a value that is selected in order to be stored. */
  default void selected(SqlWriter out, Term.Parameter parameter, ColumnType<?> column) {
    parameter(out, parameter.type(), parameter.value(), null, true);
  }

  /** The changes of an UPDATE in an order in which each sees the old values. */
  default List<Update.Change> ordered(List<Update.Change> changes) {
    return changes;
  }

  /** Writes the placeholder of a value among the arguments of a function or an operator. */
  default void argument(SqlWriter out, ColumnType<?> type, @Nullable Object value) {
    parameter(out, type, value, null, false);
  }

  /** Writes the placeholder of a value in a branch, where nothing else may tell its type. */
  default void chosen(SqlWriter out, ColumnType<?> type, @Nullable Object value) {
    argument(out, type, value);
  }

  /** What follows a computed value of a type, so that it compares as one of the type's columns. */
  default String computed(ColumnType<?> type) {
    return "";
  }

  /** How the engine writes functions. */
  FunctionTable functions();

  /** Writes a function or an operator. */
  default void call(SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    functions().write(out, call, renderer);
    out.add(computed(call.type()));
  }

  /** Whether a call stays together wherever it stands. */
  default boolean isWord(Computation.Call call) {
    return functions().isWord(call) && computed(call.type()).isEmpty();
  }

  /** Writes the date and time that a moment has in a zone. */
  void local(SqlWriter out, Computation.Local local, StatementRenderer renderer);

  /** Writes a value as one of another type; only pairs that the path allows come here. */
  void cast(SqlWriter out, Computation.Cast cast, StatementRenderer renderer);

  /** How the engine shows its plans. */
  default PlanForm planForm() {
    return PlanForm.LINES;
  }
}
