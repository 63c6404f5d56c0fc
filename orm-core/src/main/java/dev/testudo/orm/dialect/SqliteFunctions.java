package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.type.Kind;

/**
 * Functions as SQLite writes them. What SQLite lacks is registered by the transport, in Java.
 * Decimals are texts there: their functions keep all digits, and their results compare as numbers.
 */
final class SqliteFunctions {
  /** Made when a function is first written, not with the dialect. */
  static final FunctionTable TABLE = table();

  private SqliteFunctions() {}

  private static FunctionTable table() {
    FunctionTable table = EmbeddedFunctions.text(CommonFunctions.of("SQLite"));
    MathFunctions.embedded(MathFunctions.server(table));
    return JsonFunctions.sqlite(EmbeddedTimes.sqlite(table))
        .is(Function.ABS, whole("ABS", "abs"))
        .is(Function.SIGN, "SIGN({0})")
        .is(Function.FLOOR, whole("FLOOR", "floor"))
        .is(Function.CEILING, whole("CEIL", "ceiling"))
        .is(Function.TRUNCATE, whole("TRUNC", "truncate"))
        .is(Function.ROUND, "testudo_decimal_round({0}, {1})")
        .is(Function.RANDOM, "testudo_random()")
        .is(Function.MATCHES, "{0} REGEXP {1}")
        .is(Function.PLUS, numeric(" + ", "plus"))
        .is(Function.MINUS, numeric(" - ", "minus"))
        .is(Function.TIMES, numeric(" * ", "times"))
        .is(Function.DIVIDE, numeric(" / ", "divide"))
        .is(Function.MODULO, numeric(" % ", "modulo"))
        .is(Function.GREATEST, (out, call, renderer) -> most("MAX", out, call, renderer))
        .is(Function.LEAST, (out, call, renderer) -> most("MIN", out, call, renderer))
        .is(Function.LENGTH, "LENGTH({0})")
        .is(Function.LEFT, "SUBSTR({0}, 1, {1})")
        .is(Function.POSITION, "INSTR({0}, {1})");
  }

  /** Integers become floats where they overflow, and decimals always: functions keep both exact. */
  private static Form numeric(String symbol, String name) {
    Form floats = new Template("{0}" + symbol + "{1}");
    Form integers = new Template("testudo_" + name + "({*})");
    Form decimals = new Template("testudo_decimal_" + name + "({*})");
    return (out, call, renderer) -> {
      boolean decimal = call.type().kind() == Kind.DECIMAL;
      Form form = decimal ? decimals : Arithmetic.isInteger(call) ? integers : floats;
      form.write(out, call, renderer);
    };
  }

  private static Form whole(String name, String ofDecimal) {
    Form plain = new Template(name + "({0})");
    Form decimals = new Template("testudo_decimal_" + ofDecimal + "({0})");
    return (out, call, renderer) ->
        (call.type().kind() == Kind.DECIMAL ? decimals : plain).write(out, call, renderer);
  }

  private static void most(
      String name, SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    out.add(name).add('(');
    for (int i = 0; i < call.arguments().size(); i++) {
      out.separate(i);
      renderer.argument(call.arguments().get(i));
      // One argument has no collation of its own if it is computed or a value.
      out.add(call.type().kind() == Kind.DECIMAL ? SqliteGrammar.DECIMAL : "");
    }
    out.add(')');
  }
}
