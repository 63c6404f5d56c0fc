package dev.testudo.orm.query;

import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.From;
import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Rows;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of one table, and in which order.
 *
 * @param from where the rows come from: the source itself, or other rows in its place
 * @param source whose columns they have
 * @param where the condition; null for all rows
 * @param order by what they are sorted; empty for no order
 * @param limit how many rows at most; null for all
 * @param offset how many rows are skipped; null for none
 * @param distinct whether equal rows count once
 * @param lock how the rows are locked; null if they are not
 */
public record Criteria(
    From from,
    Source source,
    @Nullable Term where,
    List<Ordering> order,
    @Nullable Long limit,
    @Nullable Long offset,
    boolean distinct,
    @Nullable Lock lock) {

  /** All rows of a table. */
  public static Criteria all(Source source) {
    return new Criteria(source, source, null, List.of(), null, null, false, null);
  }

  /** The rows of a set operation in the place of a table. */
  public static Criteria of(Rows rows, Source as) {
    return new Criteria(new Derived(rows, as), as, null, List.of(), null, null, false, null);
  }

  /**
   * The same rows, and those of them that are marked as deleted.
   *
   * @throws OrmException if they are not simply the rows of their table
   */
  public Criteria withDeleted() {
    if (!from.equals(source)) {
      throw new OrmException(
          Report.of("withDeleted() was asked of a set operation, or after a condition on a window.")
              .likelyCause("the rows are chosen already, without those that are deleted.")
              .wayOut("Ask it of the queries themselves, before anything else."));
    }
    Source all = source.withDeleted();
    return new Criteria(all, all, where, order, limit, offset, distinct, lock);
  }

  /** Of these rows, those that meet a condition too. */
  public Criteria and(Term condition) {
    Term both = where == null ? condition : Term.Junction.of(true, List.of(where, condition));
    return new Criteria(from, source, both, order, limit, offset, distinct, lock);
  }

  /** The same rows, sorted by this and nothing else. */
  public Criteria orderBy(List<Ordering> newOrder) {
    return new Criteria(from, source, where, List.copyOf(newOrder), limit, offset, distinct, lock);
  }

  /** Of these rows, so many at most. */
  public Criteria limit(long rows) {
    return new Criteria(
        from, source, where, order, notNegative("limit", rows), offset, distinct, lock);
  }

  /** Of these rows, all but so many of the first. */
  public Criteria offset(long rows) {
    return new Criteria(
        from, source, where, order, limit, notNegative("offset", rows), distinct, lock);
  }

  /** The same rows, equal ones once. */
  public Criteria asDistinct() {
    return new Criteria(from, source, where, order, limit, offset, true, lock);
  }

  /** The same rows, locked until the transaction ends. */
  public Criteria locked(Lock how) {
    return new Criteria(from, source, where, order, limit, offset, distinct, how);
  }

  /** Whether only a part of the rows that meet the condition is meant. */
  public boolean isLimited() {
    return limit != null || offset != null;
  }

  /** Whether no condition keeps any row out. */
  public boolean isUnfiltered() {
    return where == null || where.equals(new Term.Constant(true));
  }

  private static long notNegative(String what, long rows) {
    if (rows < 0) {
      throw new OrmException(
          Report.of("The " + what + " of a query was " + rows + ".")
              .wayOut("Give a number of rows that is 0 or more."));
    }
    return rows;
  }
}
