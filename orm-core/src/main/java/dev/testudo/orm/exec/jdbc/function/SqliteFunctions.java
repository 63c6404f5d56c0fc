package dev.testudo.orm.exec.jdbc.function;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.Function;

/** Makes the functions known to connections of SQLite. */
public final class SqliteFunctions {
  private static final int ANY = -1;
  private static final Map<String, SqliteFunction.Body> TEXT = new TreeMap<>();
  private static final Map<String, SqliteFunction.Body> NUMBERS = new TreeMap<>();

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
    NUMBERS.put("decimal_modulo", a -> NumberFunctions.decimalModulo(a.decimal(0), a.decimal(1)));
  }

  private SqliteFunctions() {}

  /** Registers all functions with a connection. */
  public static void register(Connection connection) throws SQLException {
    for (Map<String, SqliteFunction.Body> group : java.util.List.of(TEXT, NUMBERS)) {
      for (Map.Entry<String, SqliteFunction.Body> each : group.entrySet()) {
        create(connection, "testudo_" + each.getKey(), new SqliteFunction(each.getValue()));
      }
    }
    create(connection, "regexp", Matcher.function());
  }

  private static void create(Connection connection, String name, Function function)
      throws SQLException {
    Function.create(connection, name, function, ANY, Function.FLAG_DETERMINISTIC);
  }
}
