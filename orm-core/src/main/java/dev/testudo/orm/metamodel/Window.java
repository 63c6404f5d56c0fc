package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Frame;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.ColumnType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a window function sees from each row: those of its partition, in an order, and of
 * these a frame. {@code Fn.sum(s.amount).over(Window.partitionBy(s.shop).orderBy(s.day))} is a
 * running sum. Without a frame it sees the whole partition, or with an order the rows up to its own
 * and its equals.
 */
public final class Window {
  /** As a frame's end: the first row of the partition. */
  public static final int START = Frame.START;

  /** As a frame's end: the last row of the partition. */
  public static final int END = Frame.END;

  private final List<Term> partition;
  private final List<Ordering> order;
  private final @Nullable Frame frame;

  private Window(List<Term> partition, List<Ordering> order, @Nullable Frame frame) {
    this.partition = partition;
    this.order = order;
    this.frame = frame;
  }

  /** All rows of the result, in no order. */
  public static Window all() {
    return new Window(List.of(), List.of(), null);
  }

  /** The rows with the same values of these expressions. */
  public static Window partitionBy(Expr<?>... by) {
    return new Window(Arrays.stream(by).map(Expr::term).toList(), List.of(), null);
  }

  /** The same rows in an order. */
  public Window orderBy(Order... by) {
    return new Window(partition, Arrays.stream(by).map(Order::ordering).toList(), frame);
  }

  /**
   * Of these the rows between two distances from the row itself, both included: {@code rows(-2, 0)}
   * are the two before it and itself, {@code rows(Window.START, 0)} all up to it.
   *
   * @throws OrmException if the second distance lies before the first
   */
  public Window rows(int from, int to) {
    return framed(Frame.Unit.ROWS, "rows", from, to);
  }

  /**
   * Of these the rows whose value in the order differs by so much from that of the row itself:
   * {@code values(-7, 0)} are those that are smaller by at most seven, or equal. The order is by
   * one number; a row with NULL sees the others with NULL. What the database cannot have fails when
   * the query runs: decimals on SQLite; on MySQL and MariaDB an end at {@link #START} or {@link
   * #END} of numbers that may be NULL.
   *
   * @throws OrmException if the second distance lies before the first
   */
  public Window values(int from, int to) {
    return framed(Frame.Unit.VALUES, "values", from, to);
  }

  /**
   * Of these the groups of rows that are equal in order, by their distance from the row's own
   * group. PostgreSQL, H2 and SQLite; elsewhere the query fails when it runs.
   *
   * @throws OrmException if the second distance lies before the first
   */
  public Window groups(int from, int to) {
    return framed(Frame.Unit.GROUPS, "groups", from, to);
  }

  /** The frame without the row itself. PostgreSQL, H2 and SQLite; elsewhere the query fails. */
  public Window withoutItself() {
    return without(Frame.Without.ITSELF);
  }

  /** The frame without the row itself and what is equal to it in order, where engines can. */
  public Window withoutItselfAndEquals() {
    return without(Frame.Without.EQUALS_AND_ITSELF);
  }

  /** The frame without what is equal to the row in order, but with itself, where engines can. */
  public Window withoutEquals() {
    return without(Frame.Without.EQUALS);
  }

  private Window framed(Frame.Unit unit, String name, int from, int to) {
    if (from > to || from == END || to == START) {
      throw new OrmException(
          Report.of("A window was given the " + name + " from " + from + " to " + to + ".")
              .wayOut("Give the distance of the earlier row first."));
    }
    Frame.Without without = frame == null ? Frame.Without.NOTHING : frame.without();
    return new Window(partition, order, new Frame(unit, from, to, without));
  }

  private Window without(Frame.Without without) {
    if (frame == null) {
      throw new OrmException(
          Report.of("Rows were left out of a window without a frame.")
              .wayOut("Write window.rows(Window.START, Window.END) before it, or another frame."));
    }
    return new Window(partition, order, new Frame(frame.unit(), frame.from(), frame.to(), without));
  }

  /** A value of the frame's rows. */
  Computation.Windowed over(Term function, ColumnType<?> type) {
    if (function instanceof Term.Aggregate aggregate && aggregate.distinct()) {
      throw new OrmException(
          Report.of("over(…) was called on an aggregate of distinct values.")
              .likelyCause("most engines cannot leave out values that were in a window before."));
    }
    if (frame != null) {
      checkOrder(frame.unit());
    }
    return new Computation.Windowed(function, partition, order, frame, type);
  }

  /** A place among all rows of the partition, for which frames do not count. */
  Computation.Windowed place(Term function, ColumnType<?> type) {
    return new Computation.Windowed(function, partition, order, null, type);
  }

  private void checkOrder(Frame.Unit unit) {
    if (unit == Frame.Unit.VALUES && (order.size() != 1 || !isNumber(order.get(0).term()))) {
      throw new OrmException(
          Report.of("A window with a frame of values is not sorted by exactly one number.")
              .likelyCause("its distances are differences of that number.")
              .wayOut("Sort it by one column or expression of numbers, or use rows(…)."));
    } else if (unit == Frame.Unit.GROUPS && order.isEmpty()) {
      throw new OrmException(
          Report.of("A window with a frame of groups has no order.")
              .likelyCause("its groups are the rows that are equal in order.")
              .wayOut("Sort it with orderBy(…)."));
    }
  }

  private static boolean isNumber(Term term) {
    ColumnType<?> type =
        term instanceof Term.Column column
            ? column.type()
            : term instanceof Computation computation ? computation.type() : null;
    return type != null
        && switch (type.kind()) {
          case SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> true;
          default -> false;
        };
  }
}
