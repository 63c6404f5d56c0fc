package dev.testudo.orm.query;

import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.From;
import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SELECTs over the rows that criteria describe. */
public final class Reads {
  private Reads() {}

  /** The rows, with every field in the order of the fields. */
  public static Select rows(Table table, Criteria criteria) {
    return select(
        columns(table.fields(), criteria.source()),
        criteria,
        criteria.order(),
        criteria.limit(),
        false);
  }

  /** The rows, with every field and then some other terms. */
  public static Select rows(Table table, Criteria criteria, List<Term> also) {
    List<Term> columns = new ArrayList<>(columns(table.fields(), criteria.source()));
    columns.addAll(also);
    return select(columns, criteria, criteria.order(), criteria.limit(), false);
  }

  /** A statement with some other terms after its columns. */
  public static Select also(Select select, List<Term> also) {
    List<Term> columns = new ArrayList<>(select.columns());
    columns.addAll(also);
    return new Select(
        columns,
        select.distinct(),
        select.from(),
        select.where(),
        select.groupBy(),
        select.having(),
        select.orderBy(),
        select.limit(),
        select.offset(),
        select.lock());
  }

  /** The rows, with some fields only. */
  public static Select some(List<Field<?>> fields, Criteria criteria) {
    return select(
        columns(fields, criteria.source()), criteria, criteria.order(), criteria.limit(), false);
  }

  /** At most so many of the rows, whatever more the criteria allow. */
  public static Select atMost(Table table, Criteria criteria, long rows, boolean forUpdate) {
    return select(
        columns(table.fields(), criteria.source()),
        criteria,
        criteria.order(),
        criteria.limit() == null ? rows : Math.min(criteria.limit(), rows),
        forUpdate);
  }

  /** The first of the rows: by their order, by the key if they have none. */
  public static Select first(Table table, Criteria criteria) {
    return atMost(table, criteria.orderBy(orderOrKey(table, criteria)), 1, false);
  }

  /**
   * The last of the rows: the first by the reversed order.
   *
   * @throws OrmException if the criteria are limited, since the reversed order is that of others
   */
  public static Select last(Table table, Criteria criteria) {
    if (criteria.isLimited()) {
      throw new OrmException(
          Report.of("last() was asked of a query with a limit or an offset.")
              .likelyCause("the order would be reversed before the limit, giving other rows.")
              .wayOut("Take the last element of list(), or drop the limit."));
    }
    return atMost(table, criteria.orderBy(reversed(table, criteria)), 1, false);
  }

  /** The order read from the other end; without one, the key downwards. */
  public static List<Ordering> reversed(Table table, Criteria criteria) {
    return orderOrKey(table, criteria).stream().map(Ordering::reversed).toList();
  }

  /** How many rows there are; counts exactly those that {@link #rows} gives. */
  public static Select count(Table table, Criteria criteria) {
    Locks.refuse(criteria, "count()");
    From from = criteria.from();
    Term where = criteria.where();
    if (criteria.isLimited()) {
      from = new Derived(keys(table, criteria, criteria.limit()));
      where = null;
    }
    return new Select(
        List.of(Term.Aggregate.countRows()), from, where, List.of(), null, null, false);
  }

  /** The key of one of the rows; no row if there is none. */
  public static Select any(Table table, Criteria criteria) {
    Long limit = criteria.limit();
    return keys(table, criteria, limit == null ? 1 : Math.min(limit, 1));
  }

  /** The keys of the rows. */
  public static Select keys(Table table, Criteria criteria) {
    return keys(table, criteria, criteria.limit());
  }

  private static Select keys(Table table, Criteria criteria, @Nullable Long limit) {
    // Without a limit the order does not matter; with one it says which rows are meant.
    List<Ordering> order = criteria.isLimited() ? criteria.order() : List.of();
    return select(columns(table.key(), criteria.source()), criteria, order, limit, false);
  }

  private static Select select(
      List<Term> columns,
      Criteria criteria,
      List<Ordering> order,
      @Nullable Long limit,
      boolean forUpdate) {
    return new Select(
        columns,
        // Sorted by what is not selected, DISTINCT would be refused; rows with a key are distinct.
        criteria.distinct() && order.stream().allMatch(each -> columns.contains(each.term())),
        criteria.from(),
        criteria.where(),
        List.of(),
        null,
        order,
        rows(limit),
        rows(criteria.offset()),
        forUpdate ? Lock.UPDATE : Locks.of(criteria));
  }

  private static Term.@Nullable Parameter rows(@Nullable Long number) {
    return number == null ? null : new Term.Parameter(Types.LONG, number);
  }

  private static List<Ordering> orderOrKey(Table table, Criteria criteria) {
    if (!criteria.order().isEmpty()) {
      return criteria.order();
    }
    return table.key().stream()
        .map(field -> new Ordering(field.of(criteria.source()), false, Nulls.LARGEST))
        .toList();
  }

  private static List<Term> columns(List<? extends Field<?>> fields, Source source) {
    // By position, and without a stream: every query makes these.
    var columns = new Term[fields.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = fields.get(i).of(source);
    }
    return Collections.unmodifiableList(Arrays.asList(columns));
  }
}
