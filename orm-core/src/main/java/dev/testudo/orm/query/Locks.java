package dev.testudo.orm.query;

import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.OnePath;
import org.jspecify.annotations.Nullable;

/** Which results can be locked: those that are rows of a table, one for one. */
public final class Locks {
  private Locks() {}

  /** The lock of the rows, null for none; fails where there are no rows to be locked. */
  static @Nullable Lock of(Criteria criteria) {
    if (criteria.lock() != null) {
      if (criteria.distinct()) {
        refuse(criteria, "distinct()");
      }
      if (!(criteria.from() instanceof Source)) {
        refuse(criteria, "A set operation");
      }
    }
    return criteria.lock();
  }

  /**
   * The source of a relation whose row is to be locked.
   *
   * @throws OrmException if it is no relation, or one that may be absent
   */
  public static Source joined(OnePath<?, ?> relation) {
    Source source = relation.source();
    if (source.via() == null || source.optional()) {
      String way = relation.way().isEmpty() ? "the query's own rows" : "an optional relation";
      throw new OrmException(
          Report.of("of(…) was given " + way + ".")
              .likelyCause("the query's own rows are always locked, and an absent row never is.")
              .wayOut(
                  "Name relations that are required, or lock the others by a query of theirs."));
    }
    return source;
  }

  /**
   * Refuses a lock where the results are no rows of the table.
   *
   * @throws OrmException if the criteria have a lock
   */
  public static void refuse(Criteria criteria, String what) {
    refuse(criteria, what, "its results are no rows of a table, so there is nothing to lock.");
  }

  /** Refuses a lock for a reason; the same otherwise. */
  public static void refuse(Criteria criteria, String what, String reason) {
    if (criteria.lock() != null) {
      throw new OrmException(
          Report.of(what + " was asked of a query that locks its rows.")
              .likelyCause(reason)
              .wayOut("Leave out forUpdate() or forShare(), or lock the rows with list() first."));
    }
  }
}
