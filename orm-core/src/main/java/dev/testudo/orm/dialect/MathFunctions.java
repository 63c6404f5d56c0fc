package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Function;
import java.util.List;
import java.util.Locale;

/** Functions of numbers: as the servers write them, and as those that run Java call them. */
final class MathFunctions {
  private static final List<Function> WHOLE =
      List.of(Function.FLOOR, Function.CEILING, Function.TRUNCATE);

  /** What the servers have under the same name, for every number. */
  private static final List<Function> PLAIN =
      List.of(
          Function.EXP, Function.SIN, Function.COS, Function.TAN, Function.ATAN, Function.ATAN2);

  private MathFunctions() {}

  /** Where mathematics has no answer the servers fail or not, so they are not asked. */
  static FunctionTable server(FunctionTable table) {
    PLAIN.forEach(each -> table.is(each, each.name() + "({*})"));
    WHOLE.forEach(each -> table.is(each, each.name() + "({0})"));
    return table
        .is(Function.ABS, "ABS({0})")
        .is(Function.SIGN, "SIGN({0})")
        .is(Function.ROUND, "ROUND({0}, {1})")
        .is(Function.SQRT, "CASE WHEN {0} >= 0 THEN SQRT({0}) END")
        .is(Function.LN, "CASE WHEN {0} > 0 THEN LN({0}) END")
        .is(Function.ASIN, "CASE WHEN {0} BETWEEN -1 AND 1 THEN ASIN({0}) END")
        .is(Function.ACOS, "CASE WHEN {0} BETWEEN -1 AND 1 THEN ACOS({0}) END")
        .is(
            Function.POWER,
            "CASE WHEN {0} > 0 OR ({0} = 0 AND {1} >= 0) OR ({0} < 0 AND {1} = FLOOR({1}))"
                + " THEN POWER({0}, {1}) END");
  }

  /** Java's functions under Testudo's names. */
  static FunctionTable embedded(FunctionTable table) {
    PLAIN.forEach(each -> table.is(each, name(each) + "({*})"));
    List.of(Function.SQRT, Function.LN, Function.ASIN, Function.ACOS, Function.POWER)
        .forEach(each -> table.is(each, name(each) + "({*})"));
    return table;
  }

  private static String name(Function function) {
    return "testudo_" + function.name().toLowerCase(Locale.ROOT);
  }
}
