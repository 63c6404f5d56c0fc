package dev.testudo.orm.ast;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT.
 *
 * @param columns what each row holds, by position
 * @param distinct whether equal rows count once
 * @param from where the rows come from
 * @param where which rows; null for all
 * @param groupBy what one row of the result is made for each value of; empty for no groups
 * @param having which groups; null for all
 * @param orderBy in which order; empty for none
 * @param limit how many rows at most; null for all; a parameter
 * @param offset how many rows to skip; null for none; a parameter
 * @param lock how the rows are locked until the transaction ends; null if they are not
 */
public record Select(
    List<Term> columns,
    boolean distinct,
    From from,
    @Nullable Term where,
    List<Term> groupBy,
    @Nullable Term having,
    List<Ordering> orderBy,
    Term.@Nullable Parameter limit,
    Term.@Nullable Parameter offset,
    @Nullable Lock lock)
    implements Statement, Rows {

  /** A SELECT that locks its rows against others, or not at all. */
  public Select(
      List<Term> columns,
      boolean distinct,
      From from,
      @Nullable Term where,
      List<Term> groupBy,
      @Nullable Term having,
      List<Ordering> orderBy,
      Term.@Nullable Parameter limit,
      Term.@Nullable Parameter offset,
      boolean forUpdate) {
    this(
        columns,
        distinct,
        from,
        where,
        groupBy,
        having,
        orderBy,
        limit,
        offset,
        forUpdate ? Lock.UPDATE : null);
  }

  /** A SELECT without groups and duplicates left as they are. */
  public Select(
      List<Term> columns,
      From from,
      @Nullable Term where,
      List<Ordering> orderBy,
      Term.@Nullable Parameter limit,
      Term.@Nullable Parameter offset,
      boolean forUpdate) {
    this(columns, false, from, where, List.of(), null, orderBy, limit, offset, forUpdate);
  }

  /** Every term of the select, but for those of its derived table and its limits. */
  public List<Term> terms() {
    return Stream.of(
            columns.stream(),
            Stream.ofNullable(where),
            groupBy.stream(),
            Stream.ofNullable(having),
            orderBy.stream().map(Ordering::term))
        .<Term>flatMap(terms -> terms)
        .toList();
  }
}
