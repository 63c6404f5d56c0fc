package dev.testudo.orm.query;

import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that are chosen from the rows of criteria, one result per row or per group.
 *
 * @param columns what each result is read from
 * @param criteria which rows
 * @param distinct whether equal results count once
 * @param groupBy what there is one result for each value of; empty for no groups
 * @param having which groups; null for all
 */
public record Choice(
    List<Term> columns,
    Criteria criteria,
    boolean distinct,
    List<Term> groupBy,
    @Nullable Term having) {

  /** These columns of the rows. */
  public static Choice of(List<Term> columns, Criteria criteria) {
    return new Choice(columns, criteria, criteria.distinct(), List.of(), null);
  }

  /** The same of other rows. */
  public Choice criteria(Criteria other) {
    return new Choice(columns, other, distinct, groupBy, having);
  }

  /** The same, each result once. */
  public Choice asDistinct() {
    return new Choice(columns, criteria, true, groupBy, having);
  }

  /** One result for each value of some terms. */
  public Choice groupBy(List<Term> terms) {
    return new Choice(columns, criteria, distinct, List.copyOf(terms), having);
  }

  /** Of the groups, those that meet a condition too. */
  public Choice having(Term condition) {
    Term both = having == null ? condition : Term.Junction.of(true, List.of(having, condition));
    return new Choice(columns, criteria, distinct, groupBy, both);
  }

  /** The statement that gives the results. */
  public Select select() {
    return select(criteria.limit());
  }

  /** The statement that gives so many results at most. */
  public Select atMost(long results) {
    Long limit = criteria.limit();
    return select(limit == null ? results : Math.min(limit, results));
  }

  /** The statement that gives one result for all rows that a read of the criteria would give. */
  public Select aggregate(Table table) {
    Locks.refuse(criteria, "aggregate(…)");
    if (!criteria.isLimited() && !criteria.distinct()) {
      return select();
    }
    // The rows themselves take the place of their table, so the columns need not change.
    Source source = criteria.source();
    var inner = new Derived(Reads.rows(table, criteria), source);
    return new Select(columns, inner, null, List.of(), null, null, false);
  }

  /** The statement that counts the results. */
  public Select count() {
    Locks.refuse(criteria, "count()");
    return new Select(
        List.of(Term.Aggregate.countRows()),
        new Derived(select()),
        null,
        List.<Ordering>of(),
        null,
        null,
        false);
  }

  private Select select(@Nullable Long limit) {
    return new Select(
        columns,
        distinct,
        criteria.from(),
        criteria.where(),
        groupBy,
        having,
        criteria.order(),
        number(limit),
        number(criteria.offset()),
        lock());
  }

  private @Nullable Lock lock() {
    if (distinct) {
      Locks.refuse(criteria, "distinct()");
    } else if (!groupBy.isEmpty() || having != null) {
      Locks.refuse(criteria, "groupBy(…)");
    }
    return Locks.of(criteria);
  }

  private static Term.@Nullable Parameter number(@Nullable Long value) {
    return value == null ? null : new Term.Parameter(Types.LONG, value);
  }
}
