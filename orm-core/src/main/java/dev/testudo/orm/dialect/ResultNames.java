package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for results that a select also groups or sorts by. An engine cannot tell that two
 * expressions with placeholders are the same one, so the second place names the first.
 */
final class ResultNames {
  private ResultNames() {}

  static Map<Term, String> of(Select select) {
    boolean named = !select.groupBy().isEmpty() || select.distinct();
    if (!named) {
      return Map.of();
    }
    Map<Term, String> names = new HashMap<>();
    List<? extends Term> columns = select.columns();
    for (int i = 0; i < columns.size(); i++) {
      Term column = columns.get(i);
      if (hasPlaceholder(column) && isRepeated(column, select)) {
        names.putIfAbsent(column, "testudo_" + i);
      }
    }
    return names;
  }

  private static boolean isRepeated(Term column, Select select) {
    return select.groupBy().contains(column)
        || select.orderBy().stream().anyMatch(each -> each.term().equals(column));
  }

  private static boolean hasPlaceholder(Term term) {
    return term instanceof Term.Parameter
        || term instanceof Term.InList
        || term.parts().stream().anyMatch(ResultNames::hasPlaceholder);
  }
}
