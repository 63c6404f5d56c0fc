package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Joins;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import org.jspecify.annotations.Nullable;

/** Whether a statement has tables besides its own, so that columns must say whose they are. */
final class Nesting {
  private Nesting() {}

  static boolean in(Select select) {
    return select.terms().stream().anyMatch(Nesting::in);
  }

  static boolean in(Update update) {
    return in(update.where()) || update.set().stream().anyMatch(c -> in(c.value()));
  }

  static boolean in(Delete delete) {
    return in(delete.where());
  }

  private static boolean in(@Nullable Term term) {
    return term != null && (term.hasSelect() || Joins.in(term));
  }
}
