package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that choose one of their arguments, as part of {@link Fn}. */
abstract class ChoiceFunctions {
  ChoiceFunctions() {}

  /** The first of some expressions that is not NULL. */
  @SafeVarargs
  public static <T> Expr<T> coalesce(Expr<T> first, Expr<T>... rest) {
    List<Term> all = new ArrayList<>(List.of(first.term()));
    for (Expr<T> each : rest) {
      all.add(each.term());
    }
    return Computed.of(call(Function.COALESCE, first, all), resultType(first));
  }

  /** The expression, or a value where it is NULL. */
  public static <T> Expr<T> coalesce(Expr<T> first, T otherwise) {
    return Computed.of(orValue(first, otherwise), resultType(first));
  }

  /** The first of some texts that is not NULL. */
  @SafeVarargs
  public static TextExpr coalesce(TextExpr first, Expr<String>... rest) {
    List<Term> all = new ArrayList<>(List.of(first.term()));
    for (Expr<String> each : rest) {
      all.add(each.term());
    }
    return Computed.text(call(Function.COALESCE, first, all));
  }

  /** The text, or another one where it is NULL. */
  public static TextExpr coalesce(TextExpr first, String otherwise) {
    return Computed.text(orValue(first, otherwise));
  }

  /** The first of some numbers that is not NULL. */
  @SafeVarargs
  public static <N extends Number> NumberExpr<N> coalesce(NumberExpr<N> first, Expr<N>... rest) {
    List<Term> all = new ArrayList<>(List.of(first.term()));
    for (Expr<N> each : rest) {
      all.add(each.term());
    }
    return Computed.number(call(Function.COALESCE, first, all), resultType(first));
  }

  /** The number, or another one where it is NULL. */
  public static <N extends Number> NumberExpr<N> coalesce(NumberExpr<N> first, N otherwise) {
    return Computed.number(orValue(first, otherwise), resultType(first));
  }

  /** The expression, but NULL where it equals a value. */
  public static <T> Expr<T> nullIf(Expr<T> expr, T value) {
    Term other = Arguments.value("nullIf", resultType(expr), value);
    return Computed.of(call(Function.NULL_IF, expr, List.of(expr.term(), other)), resultType(expr));
  }

  /** The expression, but NULL where it equals another one. */
  public static <T> Expr<T> nullIf(Expr<T> expr, Expr<T> other) {
    return Computed.of(
        call(Function.NULL_IF, expr, List.of(expr.term(), other.term())), resultType(expr));
  }

  /** The greatest of some expressions; NULL if one of them is. */
  @SafeVarargs
  public static <T> Expr<T> greatest(Expr<T>... exprs) {
    List<Term> all = new ArrayList<>();
    for (Expr<T> each : exprs) {
      all.add(each.term());
    }
    return most("greatest", Function.GREATEST, all, exprs.length == 0 ? null : exprs[0]);
  }

  /** The least of some expressions; NULL if one of them is. */
  @SafeVarargs
  public static <T> Expr<T> least(Expr<T>... exprs) {
    List<Term> all = new ArrayList<>();
    for (Expr<T> each : exprs) {
      all.add(each.term());
    }
    return most("least", Function.LEAST, all, exprs.length == 0 ? null : exprs[0]);
  }

  private static <T> Expr<T> most(
      String method, Function function, List<Term> all, @Nullable Expr<T> first) {
    if (first == null || all.size() < 2) {
      throw new OrmException(
          Report.of(method + " was given " + all.size() + " expressions.")
              .wayOut("Give two or more."));
    }
    return Computed.of(call(function, first, all), resultType(first));
  }

  private static <T> ColumnType<T> resultType(Expr<T> expr) {
    return expr.type().operand();
  }

  private static <T> Term orValue(Expr<T> first, T otherwise) {
    Term value = Arguments.value("coalesce", resultType(first), otherwise);
    return call(Function.COALESCE, first, List.of(first.term(), value));
  }

  private static Term call(Function function, Expr<?> first, List<Term> arguments) {
    return new Computation.Call(function, List.copyOf(arguments), first.type().operand());
  }
}
