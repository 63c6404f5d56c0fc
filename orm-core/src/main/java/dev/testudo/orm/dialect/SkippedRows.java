package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import java.util.List;

/**
 * Sees to it that only rows which are given take the form that the driver reads. PostgreSQL
 * computes the results of rows that OFFSET drops, too, and a document as text is dear; so those
 * rows are dropped in a select of their own, which takes the columns as they are.
 */
final class SkippedRows {
  private SkippedRows() {}

  /** The same rows by a select around another; the same select where nothing would be spared. */
  static Select apart(Grammar grammar, Select select) {
    if (select.offset() == null
        || select.distinct()
        || select.lock() != null
        || !select.groupBy().isEmpty()
        || !(select.from() instanceof Source source)
        || !select.columns().stream().allMatch(column -> isOf(source, column))
        || select.columns().stream().noneMatch(column -> isConverted(grammar, column))
        || !isSortedBy(select.columns(), select.orderBy())) {
      return select;
    }
    // It is the order of the rows around that counts; the server sees that they have it already.
    return new Select(
        select.columns(), new Derived(select, source), null, select.orderBy(), null, null, false);
  }

  private static boolean isOf(Source source, Term term) {
    return term instanceof Term.Column column && column.source().equals(source);
  }

  private static boolean isConverted(Grammar grammar, Term term) {
    return term instanceof Term.Column column && !grammar.readSuffix(column.type()).isEmpty();
  }

  private static boolean isSortedBy(List<Term> columns, List<Ordering> orderBy) {
    return orderBy.stream().allMatch(each -> columns.contains(each.term()));
  }
}
