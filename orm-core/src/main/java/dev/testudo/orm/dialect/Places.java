package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;

/**
 * Where what is made of many rows may stand. The engines refuse it elsewhere too, each in other
 * words and none with a way out.
 */
final class Places {
  private Places() {}

  /** A condition on rows has neither aggregates nor windows. */
  static void ofRows(Term condition) {
    refuse(
        condition,
        "a condition on rows",
        "Write filter(…) of the query itself, which sees to it, or select the window.");
    if (has(condition, Term.Aggregate.class)) {
      throw refused(
          "An aggregate stands in a condition on rows.",
          "it is made of many rows, and the condition is asked of each.",
          "Write having(…) of groups, or compare with a query: p.price.gt(another.select(…)).");
    }
  }

  /** Groups are made of neither. */
  static void ofGroups(Term term) {
    refuse(term, "groupBy(…)", "Group by stored values, or number the rows of each group.");
    if (has(term, Term.Aggregate.class)) {
      throw refused(
          "An aggregate stands in groupBy(…).",
          "it is only known once there are groups.",
          "Group by what the aggregate should be made for each value of.");
    }
  }

  /** A condition on groups has no windows. */
  static void ofKeptGroups(Term condition) {
    refuse(condition, "having(…)", "Select the window and choose in the program.");
  }

  /** A new value has neither. */
  static void ofChanges(Term value) {
    refuse(value, "what a column is set to", "Read the values first, then set them.");
    if (has(value, Term.Aggregate.class)) {
      throw refused(
          "An aggregate stands in what a column is set to.",
          "a change is made row by row.",
          "Set it to a count or a sum of related objects, or read the value first.");
    }
  }

  private static void refuse(Term term, String place, String wayOut) {
    if (has(term, Computation.Windowed.class)) {
      throw refused(
          "A window stands in " + place + ".",
          "windows are made of rows that are chosen and grouped already.",
          wayOut);
    }
  }

  private static OrmException refused(String what, String cause, String wayOut) {
    return new OrmException(Report.of(what).likelyCause(cause).wayOut(wayOut));
  }

  private static boolean has(Term term, Class<? extends Term> kind) {
    return kind.isInstance(term) || term.parts().stream().anyMatch(each -> has(each, kind));
  }
}
