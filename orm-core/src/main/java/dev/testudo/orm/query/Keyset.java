package dev.testudo.orm.query;

import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Term.Operator;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The total order of the rows of criteria: their own order and then the key, so that every row has
 * one place, given by its values of the order's terms.
 *
 * @param table the table of the rows
 * @param criteria which rows
 * @param order by what they are sorted
 * @param columns the terms of the order
 */
public record Keyset(
    Table table, Criteria criteria, List<Ordering> order, List<Term.Column> columns) {

  /**
   * The total order of criteria.
   *
   * @throws OrmException if they have a limit or an offset, or are sorted by something whose values
   *     cannot be compared with those of a row that was seen before
   */
  public static Keyset of(Table table, Criteria criteria) {
    if (criteria.isLimited()) {
      throw new OrmException(
          Report.of("page() was asked of a query with a limit or an offset.")
              .likelyCause("a page has a size and a place of its own.")
              .wayOut("Drop limit() and offset(), or take list() with them."));
    }
    List<Ordering> order = new ArrayList<>();
    List<Term.Column> columns = new ArrayList<>();
    for (Ordering part : criteria.order()) {
      add(part, order, columns);
    }
    for (Field<?> field : table.key()) {
      add(new Ordering(field.of(criteria.source()), false, Nulls.LARGEST), order, columns);
    }
    return new Keyset(table, criteria, List.copyOf(order), List.copyOf(columns));
  }

  private static void add(Ordering part, List<Ordering> order, List<Term.Column> columns) {
    if (!(part.term() instanceof Term.Column column)) {
      throw unusable("an expression");
    }
    Kind kind = column.type().kind();
    if (kind == Kind.JSON || kind == Kind.ARRAY) {
      throw unusable("the column " + column.name() + ", which holds documents or lists");
    }
    // Sorting by the same column again changes nothing.
    if (columns.stream().noneMatch(each -> isSame(each, column))) {
      columns.add(column);
      order.add(part);
    }
  }

  private static boolean isSame(Term.Column one, Term.Column other) {
    return one.source().equals(other.source()) && one.name().equals(other.name());
  }

  private static OrmException unusable(String what) {
    return new OrmException(
        Report.of("page() was asked of a query that is sorted by " + what + ".")
            .likelyCause("a page begins behind the values of the last row of the page before.")
            .wayOut("Sort by stored fields that can be compared, or take limit() and offset()."));
  }

  /**
   * So many rows from the start of the order, or from a place.
   *
   * @param from the place: one value per column, in the form in which they are sent; null for the
   *     start
   * @param inclusive whether a row at that place is among them
   * @param backward whether the rows are those before the place, the nearest first
   */
  public Select select(
      @Nullable List<@Nullable Object> from, boolean inclusive, boolean backward, long rows) {
    List<Ordering> way = backward ? order.stream().map(Ordering::reversed).toList() : order;
    Criteria page = criteria.orderBy(way).limit(rows);
    Criteria those = from == null ? page : page.and(beyond(way, from, inclusive));
    return Reads.rows(table, those, joined());
  }

  /** The columns of the order that are not the table's own. */
  private List<Term> joined() {
    return columns.stream().filter(each -> !isOwn(each)).<Term>map(each -> each).toList();
  }

  private boolean isOwn(Term.Column column) {
    return column.source().equals(criteria.source());
  }

  /** Where a column of the order stands in the rows of {@link #select}. */
  public int position(int column) {
    List<Field<?>> fields = table.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (isOwn(columns.get(column)) && fields.get(i).column().equals(columns.get(column).name())) {
        return i;
      }
    }
    return fields.size() + joined().indexOf(columns.get(column));
  }

  /** The rows that come after a place: beyond it by one part, and equal by all parts before. */
  private Term beyond(List<Ordering> way, List<@Nullable Object> place, boolean inclusive) {
    Term rest = new Term.Constant(inclusive);
    for (int i = way.size() - 1; i >= 0; i--) {
      Term same = Term.Junction.of(true, List.of(equal(i, place.get(i)), rest));
      rest = Term.Junction.of(false, List.of(after(way.get(i), i, place.get(i)), same));
    }
    Term bound = bound(way.get(0), place.get(0));
    return bound == null ? rest : Term.Junction.of(true, List.of(bound, rest));
  }

  private Term equal(int i, @Nullable Object value) {
    Term.Column column = columns.get(i);
    return value == null
        ? new Term.NullTest(column, true)
        : new Term.Comparison(column, Operator.EQ, parameter(column, value));
  }

  private Term after(Ordering part, int i, @Nullable Object value) {
    Term.Column column = columns.get(i);
    boolean nullsLast = column.nullable() && !nullsFirst(part);
    if (value == null) {
      return nullsLast ? new Term.Constant(false) : new Term.NullTest(column, false);
    }
    Operator operator = part.descending() ? Operator.LT : Operator.GT;
    Term beyond = new Term.Comparison(column, operator, parameter(column, value));
    return nullsLast
        ? Term.Junction.of(false, List.of(beyond, new Term.NullTest(column, true)))
        : beyond;
  }

  /** What follows from the whole condition and can be looked up in an index; null if nothing. */
  private @Nullable Term bound(Ordering part, @Nullable Object value) {
    Term.Column column = columns.get(0);
    if (order.size() == 1 || value == null || (column.nullable() && !nullsFirst(part))) {
      return null;
    }
    Operator operator = part.descending() ? Operator.LE : Operator.GE;
    return new Term.Comparison(column, operator, parameter(column, value));
  }

  private static boolean nullsFirst(Ordering part) {
    return part.nulls() == Nulls.FIRST || (part.nulls() == Nulls.LARGEST && part.descending());
  }

  private static Term.Parameter parameter(Term.Column column, Object value) {
    ColumnType<?> type = column.type().operand();
    return new Term.Parameter(type, value);
  }

  /** The kinds of the order's values. */
  public List<Kind> kinds() {
    return columns.stream().map(column -> column.type().kind()).toList();
  }
}
