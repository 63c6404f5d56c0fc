package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Kind;
import java.util.List;

/**
 * Operators of numbers. Integers are computed with 64 bits wherever they come from, so that the
 * same sum does not overflow on one engine only; a division by zero gives NULL.
 */
final class Arithmetic {
  private static final List<Function> ALWAYS_LONG =
      List.of(Function.PLUS, Function.MINUS, Function.TIMES, Function.DIVIDE, Function.MODULO);

  private Arithmetic() {}

  /**
   * The operators of engines that compute integers as wide as their operands are.
   *
   * @param typed whether a placeholder for a long tells the engine that it is one
   */
  static FunctionTable narrow(FunctionTable table, boolean typed) {
    Width width = typed ? Width.NARROW_TYPED : Width.NARROW;
    return table
        .is(Function.PLUS, infix(" + ", width))
        .is(Function.MINUS, infix(" - ", width))
        .is(Function.TIMES, infix(" * ", width))
        .is(Function.DIVIDE, division(" / ", width, " * 1.00000000000000000000"))
        .is(Function.MODULO, remainder(" % ", width));
  }

  /** The operators of engines that compute all integers with 64 bits. */
  static FunctionTable wide(FunctionTable table) {
    return table
        .is(Function.PLUS, infix(" + ", Width.WIDE))
        .is(Function.MINUS, infix(" - ", Width.WIDE))
        .is(Function.TIMES, infix(" * ", Width.WIDE))
        .is(Function.DIVIDE, division(" DIV ", Width.WIDE, ""))
        .is(Function.MODULO, remainder(" % ", Width.WIDE));
  }

  private static Form infix(String symbol, Width width) {
    return (out, call, renderer) -> {
      left(out, call, renderer, width);
      out.add(symbol);
      renderer.argument(call.arguments().get(1));
    };
  }

  /**
   * A quotient.
   *
   * @param lengthen what gives a decimal more digits, so that the engine does not round too early
   */
  private static Form division(String ofIntegers, Width width, String lengthen) {
    return (out, call, renderer) -> {
      if (call.type().kind() == Kind.DECIMAL) {
        out.add("ROUND(");
        renderer.argument(call.arguments().get(0));
        out.add(lengthen).add(" / ");
        divisor(out, call, renderer);
        out.add(", ");
        renderer.argument(call.arguments().get(2));
        out.add(')');
        return;
      }
      left(out, call, renderer, width);
      out.add(isInteger(call) ? ofIntegers : " / ");
      divisor(out, call, renderer);
    };
  }

  private static Form remainder(String symbol, Width width) {
    return (out, call, renderer) -> {
      left(out, call, renderer, width);
      out.add(symbol);
      divisor(out, call, renderer);
    };
  }

  private static void left(
      SqlWriter out, Computation.Call call, StatementRenderer renderer, Width width) {
    Term left = call.arguments().get(0);
    boolean long64 =
        width == Width.WIDE || isLong(left, width) || isLong(call.arguments().get(1), width);
    if (isInteger(call) && !long64) {
      out.add("CAST(");
      renderer.argument(left);
      out.add(" AS bigint)");
    } else {
      renderer.argument(left);
    }
  }

  /** Whether the engine knows that an operand has 64 bits, so that the result has, too. */
  private static boolean isLong(Term term, Width width) {
    if (term instanceof Computation.Call call) {
      return ALWAYS_LONG.contains(call.function());
    }
    if (term instanceof Term.Parameter parameter) {
      return width == Width.NARROW_TYPED && parameter.type().kind() == Kind.LONG;
    }
    return (term instanceof Term.Column column && column.type().kind() == Kind.LONG)
        || (term instanceof Computation.Cast cast && cast.type().kind() == Kind.LONG);
  }

  static boolean isInteger(Computation.Call call) {
    return switch (call.type().kind()) {
      case SHORT, INTEGER, LONG -> true;
      default -> false;
    };
  }

  /** Zero becomes NULL, unless it is a value, which was looked at when it was given. */
  static void divisor(SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    Term divisor = call.arguments().get(1);
    if (divisor instanceof Term.Parameter) {
      renderer.argument(divisor);
    } else {
      out.add("NULLIF(");
      renderer.argument(divisor);
      out.add(", 0)");
    }
  }

  /** How wide an engine computes integers, and whether it knows the width of placeholders. */
  private enum Width {
    WIDE,
    NARROW,
    NARROW_TYPED
  }
}
