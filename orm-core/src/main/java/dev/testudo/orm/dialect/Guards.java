package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Bound;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Tenancy;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts in, wherever a statement reads a guarded table, which of its rows may be seen. */
record Guards(Tenancy tenancy) {

  /** Those of a statement as it was sent. */
  static Guards of(Statement sent) {
    return new Guards(sent instanceof Bound bound ? bound.tenancy() : new Tenancy(null));
  }

  /** The conditions on the rows of a source; none if all may be seen. */
  List<Term> of(Source source) {
    if (source.guard() == null) {
      return List.of();
    }
    try {
      return source.guard().conditions(source, tenancy);
    } catch (IllegalStateException unknown) {
      throw new OrmException(
          Report.of("No tenant is known for the rows of " + source.table() + ".")
              .likelyCause("the manager was made with a scope that has none.")
              .wayOut("Make it with the scope of a tenant: orm.tenant(…)."),
          unknown);
    } catch (ClassCastException | IllegalArgumentException e) {
      throw new OrmException(
          Report.of("The tenant of the scope does not fit the table " + source.table() + ".")
              .wayOut("Give orm.tenant(…) a value of the type of the model's field."),
          e);
    }
  }

  /** The condition of a select, with that on the rows that it is from; null for all. */
  @Nullable Term of(Select select) {
    return select.from() instanceof Source source ? of(source, select.where()) : select.where();
  }

  /** A condition, with that on the rows of a source; null for all. */
  @Nullable Term of(Source source, @Nullable Term where) {
    List<Term> guarded = of(source);
    if (guarded.isEmpty()) {
      return where;
    }
    List<Term> all = new ArrayList<>(guarded);
    if (where != null) {
      all.add(where);
    }
    return Term.Junction.of(true, all);
  }
}
