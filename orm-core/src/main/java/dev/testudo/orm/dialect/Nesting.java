package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a statement holds a select besides itself, so that columns must say whose they are. */
final class Nesting {
  private Nesting() {}

  static boolean in(Select select) {
    Stream<Term> sorted = select.orderBy().stream().map(ordering -> ordering.term());
    return in(select.where())
        || in(select.having())
        || Stream.of(select.columns().stream(), select.groupBy().stream(), sorted)
            .flatMap(terms -> terms)
            .anyMatch(Term::hasSelect);
  }

  static boolean in(Update update) {
    return in(update.where()) || update.set().stream().anyMatch(c -> c.value().hasSelect());
  }

  static boolean in(Delete delete) {
    return in(delete.where());
  }

  private static boolean in(@Nullable Term condition) {
    return condition != null && condition.hasSelect();
  }
}
