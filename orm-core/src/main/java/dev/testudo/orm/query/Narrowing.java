package dev.testudo.orm.query;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Criteria with one more condition. Where windows stand in it, it is asked of the rows as they were
 * before: these take the place of the table, each with an answer beside its fields.
 */
public final class Narrowing {
  private static final String MET = "testudo_met";

  private Narrowing() {}

  /** Of the rows of criteria, those that meet a condition too. */
  public static Criteria by(Table table, Criteria criteria, Term condition) {
    return hasWindow(condition) ? within(table, criteria, condition) : criteria.and(condition);
  }

  /** Of the rows with the same values, the first by the order and then by the key. */
  public static Criteria firsts(Table table, Criteria criteria, List<Term> among) {
    List<Ordering> order = new ArrayList<>(criteria.order());
    for (Field<?> field : table.key()) {
      order.add(new Ordering(field.of(criteria.source()), false, Nulls.LARGEST));
    }
    Term first =
        new Term.Comparison(
            Computation.Windowed.rowNumber(among, order),
            Term.Operator.EQ,
            new Term.Parameter(Types.LONG, 1L));
    return within(table, criteria, first);
  }

  /**
   * Of the rows of criteria, those that meet a condition too, which can be lifted by its name.
   *
   * @throws OrmException if there is one of that name, or the condition is on a window
   */
  public static Criteria by(Criteria criteria, String name, Term condition) {
    if (hasWindow(condition)) {
      throw new OrmException(
          Report.of("The filter \"" + name + "\" is a condition on a window.")
              .likelyCause(
                  "what comes after it sees the rows that it leaves, so it cannot be lifted.")
              .wayOut("Write filter(…) without a name."));
    }
    return criteria.and(name, condition);
  }

  private static Criteria within(Table table, Criteria criteria, Term condition) {
    Locks.refuse(criteria, "A condition on a window");
    List<Term> columns = new ArrayList<>();
    for (Field<?> field : table.fields()) {
      columns.add(field.of(criteria.source()));
    }
    columns.add(new Term.Labelled(condition, MET));
    Select rows =
        new Select(columns, criteria.from(), criteria.where(), List.of(), null, null, false);
    Term met = new Term.Column(criteria.source(), MET, Types.BOOLEAN, true);
    return new Criteria(
        new Derived(rows, criteria.source()),
        criteria.source(),
        met,
        criteria.order(),
        criteria.limit(),
        criteria.offset(),
        criteria.distinct(),
        null);
  }

  private static boolean hasWindow(Term term) {
    // Every filter of a program comes here, nearly all with a comparison of a column and a value.
    if (term instanceof Term.Column || term instanceof Term.Parameter) {
      return false;
    }
    if (term instanceof Term.Comparison comparison) {
      return hasWindow(comparison.left()) || hasWindow(comparison.right());
    }
    if (term instanceof Computation.Windowed) {
      return true;
    }
    for (Term part : term.parts()) {
      if (hasWindow(part)) {
        return true;
      }
    }
    return false;
  }
}
