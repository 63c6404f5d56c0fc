package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Bound;
import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that only rows which are given take the form that the driver reads. PostgreSQL
 * computes the results of rows that OFFSET drops, too, and a document as text is dear; so those
 * rows are dropped in a select of their own, which takes the columns as they are.
 */
final class SkippedRows {
  private SkippedRows() {}

  /** What is sent, as a select around another where that spares work for skipped rows. */
  static Statement apart(Grammar grammar, Statement sent) {
    Statement statement = sent instanceof Bound bound ? bound.statement() : sent;
    return statement instanceof Select select
            && select.offset() != null
            && grammar.computesSkipped()
        ? apart(grammar, select)
        : statement;
  }

  private static Select apart(Grammar grammar, Select select) {
    // A column may be asked for twice; the select around says which one it means by its name.
    List<Term> taken = select.columns().stream().distinct().toList();
    if (select.distinct()
        || select.lock() != null
        || !select.groupBy().isEmpty()
        || !(select.from() instanceof Source source)
        || !haveNames(source, taken)
        || taken.stream().noneMatch(column -> isConverted(grammar, column))
        || !select.orderBy().stream().allMatch(by -> isSortable(grammar, taken, by.term()))) {
      return select;
    }
    var inner =
        new Select(
            taken,
            source,
            select.where(),
            select.orderBy(),
            select.limit(),
            select.offset(),
            false);
    // It is the order of the rows around that counts; the server sees that they have it already.
    return new Select(
        select.columns(), new Derived(inner, source), null, select.orderBy(), null, null, false);
  }

  /** Whether all are columns of a source, each of another name. */
  private static boolean haveNames(Source source, List<Term> terms) {
    Set<String> names = new HashSet<>();
    return terms.stream()
        .allMatch(
            term ->
                term instanceof Term.Column column
                    && column.source().equals(source)
                    && names.add(column.name()));
  }

  private static boolean isConverted(Grammar grammar, Term term) {
    return term instanceof Term.Column column && !grammar.readSuffix(column.type()).isEmpty();
  }

  /** Documents are sorted as the texts that they are as results; inside they are none yet. */
  private static boolean isSortable(Grammar grammar, List<Term> taken, Term by) {
    return taken.contains(by) && !isConverted(grammar, by);
  }
}
