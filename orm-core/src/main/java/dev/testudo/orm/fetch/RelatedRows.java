package dev.testudo.orm.fetch;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The statement for the related rows of many owners at once: each row with the columns that say
 * whose it is. A limit counts for each owner.
 *
 * @param chosen which rows; their source is that of the target's table
 * @param owners the columns that say whose a row is
 */
record RelatedRows<T>(Link<?, T> link, Criteria chosen, List<Term.Column> owners, Loading<T> then) {
  private static final String RANK = "testudo_rank";

  /** Keys that are ordered here as every engine orders them. */
  private static final Set<Kind> WHOLE_NUMBERS = EnumSet.of(Kind.SHORT, Kind.INTEGER, Kind.LONG);

  /** Keys of several columns make a long condition, of which no engine likes many. */
  private static final int MOST_EXACT = 200;

  private static final String OWNER = "testudo_owner";

  /** The rows of a relation. */
  static <T> RelatedRows<T> of(
      Link<?, T> link,
      @Nullable Criteria chosen,
      Function<Source, List<Term.Column>> owners,
      Loading<T> then) {
    Criteria rows = chosen == null ? Criteria.all(link.target().table().source()) : chosen;
    if (rows.lock() != null) {
      throw new OrmException(
          Report.of("The query of " + link.name() + " in prefetchRelated(…) locks its rows.")
              .wayOut("Lock related rows with a query of their own."));
    }
    return new RelatedRows<>(link, rows, owners.apply(rows.source()), then);
  }

  ModelType<T, ?, ?> target() {
    return link.target();
  }

  /** Whether these are all related rows. */
  boolean isComplete() {
    return chosen.isUnfiltered() && !chosen.isLimited() && chosen.source().equals(chosen.from());
  }

  /**
   * Whether rows come in any order, since {@link #sort} brings them into their own. A server that
   * sorts takes longer, and gives the rows of each owner far apart.
   */
  private boolean isUnordered() {
    return chosen.order().isEmpty()
        && !chosen.isLimited()
        && target().table().key().stream()
            .allMatch(field -> WHOLE_NUMBERS.contains(field.type().kind()));
  }

  /** Brings the rows of each owner into the order that was asked for. */
  void sort(Collection<List<T>> owned) {
    if (isUnordered()) {
      Comparator<T> byKey = byKey();
      owned.forEach(mine -> mine.sort(byKey));
    }
  }

  private Comparator<T> byKey() {
    Comparator<T> order = null;
    for (Field<?> field : target().keyFields()) {
      int index = field.index();
      Comparator<T> part = Comparator.comparingLong(object -> number(object, index));
      order = order == null ? part : order.thenComparing(part);
    }
    return Objects.requireNonNull(order);
  }

  private long number(T object, int index) {
    return ((Number) Objects.requireNonNull(target().value(object, index))).longValue();
  }

  /** The statement for the owners of these keys; rows hold fields, owners, joined columns. */
  Select select(List<Field<?>> ownerFields, List<@Nullable Object[]> keys) {
    Criteria these = chosen.and(ownedBy(keys));
    return chosen.isLimited() ? ranked(these) : plain(these);
  }

  /**
   * The rows of these owners. Of many keys with several columns also rows whose columns are each
   * one of somebody's: a list for each column is short, however many keys there are.
   */
  private Term ownedBy(List<@Nullable Object[]> keys) {
    if (owners.size() == 1) {
      return among(0, keys);
    }
    if (keys.size() > MOST_EXACT) {
      return Term.Junction.of(
          true, IntStream.range(0, owners.size()).mapToObj(part -> among(part, keys)).toList());
    }
    List<Term> any = new ArrayList<>(keys.size());
    for (@Nullable Object[] key : keys) {
      List<Term> equal = new ArrayList<>(key.length);
      for (int i = 0; i < key.length; i++) {
        Term.Column owner = owners.get(i);
        equal.add(
            new Term.Comparison(
                owner, Term.Operator.EQ, new Term.Parameter(owner.type().operand(), key[i])));
      }
      any.add(Term.Junction.of(true, equal));
    }
    return Term.Junction.of(false, any);
  }

  private Term among(int part, List<@Nullable Object[]> keys) {
    Term.Column owner = owners.get(part);
    Set<KeyValues> seen = new HashSet<>();
    List<Object> values = new ArrayList<>(keys.size());
    for (@Nullable Object[] key : keys) {
      if (owners.size() == 1 || seen.add(KeyValues.of(key[part]))) {
        values.add(Objects.requireNonNull(key[part]));
      }
    }
    Term runs = KeyRuns.among(owner, owner.type().operand(), values);
    return runs != null ? runs : new Term.InList(owner, owner.type().operand(), values);
  }

  private Select plain(Criteria these) {
    List<Term> columns = new ArrayList<>(fields());
    columns.addAll(owners);
    columns.addAll(then.terms(chosen.source()));
    List<Ordering> order = isUnordered() ? List.of() : order();
    return new Select(columns, these.from(), these.where(), order, null, null, false);
  }

  /** The rows are numbered inside, for each owner; those outside have the right numbers. */
  private Select ranked(Criteria these) {
    Source source = chosen.source();
    List<Term> numbered = new ArrayList<>(fields());
    List<Term> columns = new ArrayList<>(fields());
    for (int i = 0; i < owners.size(); i++) {
      Term.Column owner = owners.get(i);
      numbered.add(new Term.Labelled(owner, OWNER + i));
      columns.add(new Term.Column(source, OWNER + i, owner.type(), false));
    }
    numbered.add(
        new Term.Labelled(Computation.Windowed.rowNumber(List.copyOf(owners), order()), RANK));
    columns.addAll(then.terms(source));
    Select inner = new Select(numbered, these.from(), these.where(), List.of(), null, null, false);
    return new Select(
        columns, new Derived(inner, source), ranks(source), order(), null, null, false);
  }

  private Term ranks(Source source) {
    Term.Column rank = new Term.Column(source, RANK, Types.LONG, false);
    long offset = chosen.offset() == null ? 0 : chosen.offset();
    Term after = compare(rank, Term.Operator.GT, offset);
    return chosen.limit() == null
        ? after
        : Term.Junction.of(
            true, List.of(after, compare(rank, Term.Operator.LE, offset + chosen.limit())));
  }

  private static Term compare(Term.Column rank, Term.Operator operator, long value) {
    return new Term.Comparison(rank, operator, new Term.Parameter(Types.LONG, value));
  }

  private List<Term.Column> fields() {
    return target().table().fields().stream().map(field -> field.of(chosen.source())).toList();
  }

  /** As was asked for, and then by the key, so that the order is always the same. */
  private List<Ordering> order() {
    List<Ordering> order = new ArrayList<>(chosen.order());
    for (Field<?> field : target().table().key()) {
      Term.Column column = field.of(chosen.source());
      if (order.stream().noneMatch(each -> each.term().equals(column))) {
        order.add(new Ordering(column, false, Nulls.LARGEST));
      }
    }
    return order;
  }
}
