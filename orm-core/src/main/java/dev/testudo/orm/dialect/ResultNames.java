package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names for results that a select also groups or sorts by. An engine cannot tell that two
 * expressions with placeholders, or two selects, are the same one, so the second place names the
 * first.
 */
final class ResultNames {
  private final Grammar grammar;
  private final Guards guards;
  private final Select select;
  private final List<Term> others;

  private ResultNames(Grammar grammar, Guards guards, Select select) {
    this.grammar = grammar;
    this.guards = guards;
    this.select = select;
    this.others = new ArrayList<>(select.groupBy());
    others.addAll(select.orderBy().stream().map(Ordering::term).toList());
  }

  static Map<Term, String> of(Grammar grammar, Guards guards, Select select) {
    boolean named = !select.groupBy().isEmpty() || select.distinct();
    return named ? new ResultNames(grammar, guards, select).names() : Map.of();
  }

  private Map<Term, String> names() {
    Map<Term, String> names = new HashMap<>();
    List<? extends Term> columns = select.columns();
    for (int i = 0; i < columns.size(); i++) {
      Term column = columns.get(i);
      if (column instanceof Term.Column) {
        continue;
      }
      String name = "testudo_" + i;
      for (Term other : others) {
        if (isSame(column, other) && needsName(column)) {
          name = names.merge(column, name, (first, second) -> first);
          names.putIfAbsent(other, name);
        }
      }
    }
    return names;
  }

  /** MariaDB does not know computed values again among what is grouped by. */
  private boolean needsName(Term column) {
    return hasPlaceholder(column)
        || column.hasSelect()
        || select.groupBy().stream().anyMatch(group -> isSame(column, group));
  }

  private boolean isSame(Term one, Term other) {
    return one.equals(other)
        || (one.hasSelect()
            && other.hasSelect()
            && ShapeWalk.isAlike(grammar, guards, root(), one, other));
  }

  private @Nullable Source root() {
    return select.from() instanceof Derived derived ? derived.as() : (Source) select.from();
  }

  private static boolean hasPlaceholder(Term term) {
    return term instanceof Term.Parameter
        || term instanceof Term.InList
        || term.parts().stream().anyMatch(ResultNames::hasPlaceholder);
  }
}
