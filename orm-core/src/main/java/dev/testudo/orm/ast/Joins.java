package dev.testudo.orm.ast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the joined sources whose columns are used: a statement says nowhere else which it has. */
public final class Joins {
  private final @Nullable Source root;
  private final Set<Source> found = new LinkedHashSet<>();

  private Joins(@Nullable Source root) {
    this.root = root;
  }

  /**
   * The sources that a select must join to its own one, each after those that it hangs on. Selects
   * inside count too: they may use what is joined out here.
   */
  public static List<Source> of(Select select) {
    Source root = select.from() instanceof Derived derived ? derived.as() : (Source) select.from();
    if (root == null) {
      return List.of();
    }
    var joins = new Joins(root);
    joins.visit(select);
    if (select.lock() != null) {
      select.lock().along().forEach(joins::add);
    }
    return List.copyOf(joins.found);
  }

  /** Whether a term uses columns of anything that is joined. */
  public static boolean in(Term term) {
    var joins = new Joins(null);
    joins.visit(term);
    return !joins.found.isEmpty();
  }

  private void visit(Select select) {
    select.terms().forEach(this::visit);
  }

  private void visit(Term term) {
    if (term instanceof Term.Column column) {
      add(column.source());
    }
    term.parts().forEach(this::visit);
    for (Select inner : term.selects()) {
      // A select from the same source has its own joins to it.
      if (root == null || !root.equals(inner.from())) {
        visit(inner);
      }
    }
  }

  private void add(Source source) {
    List<Source> way = new ArrayList<>();
    for (Source at = source; at.via() != null; at = at.via().parent()) {
      way.add(0, at);
    }
    if (root == null || root.equals(source.root())) {
      found.addAll(way);
    }
  }
}
