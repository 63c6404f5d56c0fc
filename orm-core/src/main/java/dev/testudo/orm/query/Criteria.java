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
import dev.testudo.orm.error.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of one table, and in which order.
 *
 * @param from where the rows come from: the source itself, or other rows in its place
 * @param source whose columns they have
 * @param own the condition without those that have names; null for none
 * @param order by what they are sorted; empty for no order
 * @param limit how many rows at most; null for all
 * @param offset how many rows are skipped; null for none
 * @param distinct whether equal rows count once
 * @param lock how the rows are locked; null if they are not
 * @param named conditions that can be lifted
 */
public record Criteria(
    From from,
    Source source,
    @Nullable Term own,
    List<Ordering> order,
    @Nullable Long limit,
    @Nullable Long offset,
    boolean distinct,
    @Nullable Lock lock,
    List<Named> named) {

  /** Rows without named conditions. */
  public Criteria(
      From from,
      Source source,
      @Nullable Term where,
      List<Ordering> order,
      @Nullable Long limit,
      @Nullable Long offset,
      boolean distinct,
      @Nullable Lock lock) {
    this(from, source, where, order, limit, offset, distinct, lock, List.of());
  }

  /**
   * A condition that can be lifted.
   *
   * @param name by which it is lifted
   */
  public record Named(String name, Term condition) {}

  /** The whole condition; null for all rows. */
  public @Nullable Term where() {
    if (named.isEmpty()) {
      return own;
    }
    List<Term> all = new ArrayList<>();
    named.forEach(each -> all.add(each.condition()));
    if (own != null) {
      all.add(own);
    }
    return Term.Junction.of(true, all);
  }

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
    return new Criteria(all, all, own, order, limit, offset, distinct, lock, named);
  }

  /** Of these rows, those that meet a condition too. */
  public Criteria and(Term condition) {
    Term both = own == null ? condition : Term.Junction.of(true, List.of(own, condition));
    return new Criteria(from, source, both, order, limit, offset, distinct, lock, named);
  }

  /**
   * Of these rows, those that meet a condition too, which has a name.
   *
   * @throws OrmException if there is one of that name
   */
  public Criteria and(String name, Term condition) {
    if (named.stream().anyMatch(each -> each.name().equals(name))) {
      throw new OrmException(
          Report.of("The query has a filter \"" + name + "\" already.")
              .wayOut("Give each its own name, or lift the other one first."));
    }
    List<Named> more = new ArrayList<>(named);
    more.add(new Named(name, condition));
    return named(more);
  }

  /**
   * The same rows, and those that a named condition keeps out.
   *
   * @throws OrmException if there is none of that name
   */
  public Criteria without(String name) {
    List<Named> others = named.stream().filter(each -> !each.name().equals(name)).toList();
    if (others.size() == named.size()) {
      List<String> names = named.stream().map(Named::name).toList();
      throw new OrmException(
          Report.of("The query has no filter \"" + name + "\" that could be lifted.")
              .likelyCause(
                  names.isEmpty()
                      ? "it has none with a name, or was made a set operation or part of a window."
                      : null)
              .wayOut(names.isEmpty() ? null : Suggestion.didYouMean(name, names)));
    }
    return named(others);
  }

  private Criteria named(List<Named> those) {
    return new Criteria(
        from, source, own, order, limit, offset, distinct, lock, List.copyOf(those));
  }

  /** The same rows, sorted by this and nothing else. */
  public Criteria orderBy(List<Ordering> newOrder) {
    return new Criteria(
        from, source, own, List.copyOf(newOrder), limit, offset, distinct, lock, named);
  }

  /** Of these rows, so many at most. */
  public Criteria limit(long rows) {
    return new Criteria(
        from, source, own, order, notNegative("limit", rows), offset, distinct, lock, named);
  }

  /** Of these rows, all but so many of the first. */
  public Criteria offset(long rows) {
    return new Criteria(
        from, source, own, order, limit, notNegative("offset", rows), distinct, lock, named);
  }

  /** The same rows, equal ones once. */
  public Criteria asDistinct() {
    return new Criteria(from, source, own, order, limit, offset, true, lock, named);
  }

  /** The same rows, locked until the transaction ends. */
  public Criteria locked(Lock how) {
    return new Criteria(from, source, own, order, limit, offset, distinct, how, named);
  }

  /** Whether only a part of the rows that meet the condition is meant. */
  public boolean isLimited() {
    return limit != null || offset != null;
  }

  /** Whether no condition keeps any row out. */
  public boolean isUnfiltered() {
    Term where = where();
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
