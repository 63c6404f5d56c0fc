package dev.testudo.orm.exec.jdbc.function;

import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.sqlite.Function;

/** Makes the functions known to connections of SQLite. */
public final class SqliteFunctions {
  private static final int ANY = -1;
  private static final Map<String, SqliteFunction.Body> TEXT = new TreeMap<>();
  private static final Map<String, SqliteFunction.Body> NUMBERS = new TreeMap<>();
  private static final Map<String, SqliteFunction.Body> OTHERS = new TreeMap<>();

  static {
    TEXT.put("lower", a -> TextFunctions.lower(a.text(0)));
    TEXT.put("upper", a -> TextFunctions.upper(a.text(0)));
    TEXT.put("length", a -> TextFunctions.length(a.text(0)));
    TEXT.put("substring", a -> TextFunctions.substring(a.text(0), a.number(1), a.number(2)));
    TEXT.put("left", a -> TextFunctions.left(a.text(0), a.number(1)));
    TEXT.put("right", a -> TextFunctions.right(a.text(0), a.number(1)));
    TEXT.put("pad_left", a -> TextFunctions.padLeft(a.text(0), a.number(1), a.text(2)));
    TEXT.put("pad_right", a -> TextFunctions.padRight(a.text(0), a.number(1), a.text(2)));
    TEXT.put("reverse", a -> TextFunctions.reverse(a.text(0)));
    TEXT.put("repeat", a -> TextFunctions.repeat(a.text(0), a.number(1)));
    TEXT.put("position", a -> TextFunctions.position(a.text(0), a.text(1)));
    TEXT.put("code_point", a -> TextFunctions.codePoint(a.text(0)));
    TEXT.put("character", a -> TextFunctions.character(a.number(0)));
    TEXT.put("hash", a -> TextFunctions.hash(a.text(0), a.text(1)));

    NUMBERS.put("plus", a -> Math.addExact(a.integer(0), a.integer(1)));
    NUMBERS.put("minus", a -> Math.subtractExact(a.integer(0), a.integer(1)));
    NUMBERS.put("times", a -> Math.multiplyExact(a.integer(0), a.integer(1)));
    NUMBERS.put("divide", a -> NumberFunctions.divide(a.integer(0), a.integer(1)));
    NUMBERS.put("modulo", a -> NumberFunctions.modulo(a.integer(0), a.integer(1)));
    NUMBERS.put("decimal_plus", a -> NumberFunctions.plain(a.decimal(0).add(a.decimal(1))));
    NUMBERS.put("decimal_minus", a -> NumberFunctions.plain(a.decimal(0).subtract(a.decimal(1))));
    NUMBERS.put("decimal_times", a -> NumberFunctions.plain(a.decimal(0).multiply(a.decimal(1))));
    NUMBERS.put(
        "decimal_divide",
        a -> NumberFunctions.decimalDivide(a.decimal(0), a.decimal(1), a.number(2)));
    NUMBERS.put("integer", a -> a.exact(0).longValueExact());
    NUMBERS.put("decimal_abs", a -> NumberFunctions.plain(a.decimal(0).abs()));
    NUMBERS.put("decimal_floor", a -> NumberFunctions.whole(a.decimal(0), RoundingMode.FLOOR));
    NUMBERS.put("decimal_ceiling", a -> NumberFunctions.whole(a.decimal(0), RoundingMode.CEILING));
    NUMBERS.put("decimal_truncate", a -> NumberFunctions.whole(a.decimal(0), RoundingMode.DOWN));
    NUMBERS.put("decimal_round", a -> NumberFunctions.rounded(a.decimal(0), a.number(1)));
    NUMBERS.put("decimal_modulo", a -> NumberFunctions.decimalModulo(a.decimal(0), a.decimal(1)));
  }

  static {
    OTHERS.put("sqrt", a -> RealFunctions.sqrt(a.real(0)));
    OTHERS.put("power", a -> RealFunctions.power(a.real(0), a.real(1)));
    OTHERS.put("exp", a -> RealFunctions.exp(a.real(0)));
    OTHERS.put("ln", a -> RealFunctions.ln(a.real(0)));
    OTHERS.put("sin", a -> RealFunctions.sin(a.real(0)));
    OTHERS.put("cos", a -> RealFunctions.cos(a.real(0)));
    OTHERS.put("tan", a -> RealFunctions.tan(a.real(0)));
    OTHERS.put("asin", a -> RealFunctions.asin(a.real(0)));
    OTHERS.put("acos", a -> RealFunctions.acos(a.real(0)));
    OTHERS.put("atan", a -> RealFunctions.atan(a.real(0)));
    OTHERS.put("atan2", a -> RealFunctions.atan2(a.real(0), a.real(1)));
    OTHERS.put("json_at", a -> JsonFunctions.at(a.text(0), a.text(1)));
    OTHERS.put("json_text", a -> JsonFunctions.text(a.text(0)));
    OTHERS.put("json_number", a -> JsonFunctions.plainNumber(a.text(0)));
    OTHERS.put("json_truth", a -> JsonFunctions.truth(a.text(0)));
    OTHERS.put("json_has_key", a -> JsonFunctions.hasKey(a.text(0), a.text(1)));
    OTHERS.put("json_contains", a -> JsonFunctions.contains(a.text(0), a.text(1)));
    OTHERS.put("json_length", a -> JsonFunctions.length(a.text(0)));
    OTHERS.put("local", a -> TimeFunctions.local(a.text(0), a.text(1)));
    OTHERS.put("time", a -> TimeFunctions.time(a.text(0)));
    OTHERS.put("microsecond", a -> TimeFunctions.microsecond(a.text(0)));
  }

  private SqliteFunctions() {}

  /** Registers all functions with a connection. */
  public static void register(Connection connection) throws SQLException {
    for (Map<String, SqliteFunction.Body> group : List.of(TEXT, NUMBERS, OTHERS)) {
      for (Map.Entry<String, SqliteFunction.Body> each : group.entrySet()) {
        create(connection, "testudo_" + each.getKey(), new SqliteFunction(each.getValue()));
      }
    }
    create(connection, "regexp", Matcher.function());
    Function random = new SqliteFunction(a -> ThreadLocalRandom.current().nextDouble());
    // Not deterministic: called for each row.
    Function.create(connection, "testudo_random", random);
  }

  private static void create(Connection connection, String name, Function function)
      throws SQLException {
    Function.create(connection, name, function, ANY, Function.FLAG_DETERMINISTIC);
  }
}
