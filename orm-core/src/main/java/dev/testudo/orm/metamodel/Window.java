package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
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
  public static final int START = Integer.MIN_VALUE;

  /** As a frame's end: the last row of the partition. */
  public static final int END = Integer.MAX_VALUE;

  private final List<Term> partition;
  private final List<Ordering> order;
  private final Computation.@Nullable Frame frame;

  private Window(List<Term> partition, List<Ordering> order, Computation.@Nullable Frame frame) {
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
    if (from > to || from == END || to == START) {
      throw new OrmException(
          Report.of("A window was given the rows from " + from + " to " + to + ".")
              .wayOut("Give the distance of the earlier row first."));
    }
    return new Window(partition, order, new Computation.Frame(from, to));
  }

  Computation.Windowed over(Term function, ColumnType<?> type) {
    if (function instanceof Term.Aggregate aggregate && aggregate.distinct()) {
      throw new OrmException(
          Report.of("over(…) was called on an aggregate of distinct values.")
              .likelyCause("most engines cannot leave out values that were in a window before."));
    }
    return new Computation.Windowed(function, partition, order, frame, type);
  }
}
