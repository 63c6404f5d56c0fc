package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.List;

/**
 * Functions of windows, as part of {@link Fn}: values that a row has among others. Numbers, ranks,
 * shares and neighbours are of the whole partition, whatever the window's frame is.
 */
abstract class WindowFunctions extends NumberFunctions {
  WindowFunctions() {}

  /** The row's number in its window, from 1; rows that are equal in order get different ones. */
  public static LongExpr rowNumber(Window window) {
    return counted(Function.ROW_NUMBER, window);
  }

  /** The number of rows before the row and its equals, plus 1: 1, 2, 2, 4. */
  public static LongExpr rank(Window window) {
    return counted(Function.RANK, window);
  }

  /** The number of different places up to the row's own: 1, 2, 2, 3. */
  public static LongExpr denseRank(Window window) {
    return counted(Function.DENSE_RANK, window);
  }

  /** Which of so many parts of nearly the same size the row is in, from 1. */
  public static LongExpr ntile(int parts, Window window) {
    return counted(
        Function.NTILE, window, Arguments.atLeast(1, "The number of parts of ntile", parts));
  }

  /** The rank as a share from 0 to 1: (rank - 1) / (rows - 1); 0 for a single row. */
  public static NumberExpr<Double> percentRank(Window window) {
    return Computed.number(over(Function.PERCENT_RANK, Types.DOUBLE, window), Types.DOUBLE);
  }

  /** The share of rows up to the row and its equals. */
  public static NumberExpr<Double> cumeDist(Window window) {
    return Computed.number(over(Function.CUME_DIST, Types.DOUBLE, window), Types.DOUBLE);
  }

  /** The value of the row so many places before; NULL if there is none. */
  public static <T> Expr<T> lag(Expr<T> of, int places, Window window) {
    return value(
        Function.LAG, of, window, Arguments.atLeast(0, "The number of places of lag", places));
  }

  /** The value of the row so many places after; NULL if there is none. */
  public static <T> Expr<T> lead(Expr<T> of, int places, Window window) {
    return value(
        Function.LEAD, of, window, Arguments.atLeast(0, "The number of places of lead", places));
  }

  /** The value of the first row of the frame. */
  public static <T> Expr<T> firstValue(Expr<T> of, Window window) {
    return value(Function.FIRST_VALUE, of, window);
  }

  /** The value of the last row of the frame, which by default ends with the row and its equals. */
  public static <T> Expr<T> lastValue(Expr<T> of, Window window) {
    return value(Function.LAST_VALUE, of, window);
  }

  /** The value of the row of the frame with this number, from 1; NULL if there is none. */
  public static <T> Expr<T> nthValue(Expr<T> of, int number, Window window) {
    return value(
        Function.NTH_VALUE, of, window, Arguments.atLeast(1, "The number of nthValue", number));
  }

  private static LongExpr counted(Function function, Window window, Term... arguments) {
    return Computed.longs(over(function, Types.LONG, window, arguments));
  }

  private static <T> Expr<T> value(Function function, Expr<T> of, Window window, Term... more) {
    ColumnType<T> type = of.type();
    return Computed.of(
        more.length == 0
            ? over(function, type, window, of.term())
            : over(function, type, window, of.term(), more[0]),
        type);
  }

  private static Term over(
      Function function, ColumnType<?> type, Window window, Term... arguments) {
    var call = new Computation.Call(function, List.of(arguments), type);
    return switch (function) {
      case FIRST_VALUE, LAST_VALUE, NTH_VALUE -> window.over(call, type);
      default -> window.place(call, type);
    };
  }
}
