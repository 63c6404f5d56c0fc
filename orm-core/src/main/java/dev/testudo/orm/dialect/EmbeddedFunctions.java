package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Function;
import java.util.List;

/** The functions that H2 and SQLite call in Java, under the same names. */
final class EmbeddedFunctions {
  static final String PREFIX = "testudo_";
  private static final String PACKAGE = "dev.testudo.orm.exec.jdbc.function.";

  private EmbeddedFunctions() {}

  static FunctionTable text(FunctionTable table) {
    return table
        .is(Function.LOWER, "testudo_lower({0})")
        .is(Function.UPPER, "testudo_upper({0})")
        .is(Function.LENGTH, "testudo_length({0})")
        .is(Function.SUBSTRING, "testudo_substring({0}, {1}, {2})")
        .is(Function.LEFT, "testudo_left({0}, {1})")
        .is(Function.RIGHT, "testudo_right({0}, {1})")
        .is(Function.PAD_LEFT, "testudo_pad_left({0}, {1}, {2})")
        .is(Function.PAD_RIGHT, "testudo_pad_right({0}, {1}, {2})")
        .is(Function.REVERSE, "testudo_reverse({0})")
        .is(Function.REPEAT, "testudo_repeat({0}, {1})")
        .is(Function.POSITION, "testudo_position({0}, {1})")
        .is(Function.CODE_POINT, "testudo_code_point({0})")
        .is(Function.CHARACTER, "testudo_character({0})")
        .is(Function.MD5, "testudo_hash('MD5', {0})")
        .is(Function.SHA1, "testudo_hash('SHA-1', {0})")
        .is(Function.SHA256, "testudo_hash('SHA-256', {0})")
        .is(Function.SHA512, "testudo_hash('SHA-512', {0})");
  }

  /** What makes the functions known to H2; SQLite's transport registers them itself. */
  static List<String> aliases() {
    return List.of(
        alias("lower", "TextFunctions.lower"),
        alias("upper", "TextFunctions.upper"),
        alias("length", "TextFunctions.length"),
        alias("substring", "TextFunctions.substring"),
        alias("left", "TextFunctions.left"),
        alias("right", "TextFunctions.right"),
        alias("pad_left", "TextFunctions.padLeft"),
        alias("pad_right", "TextFunctions.padRight"),
        alias("reverse", "TextFunctions.reverse"),
        alias("repeat", "TextFunctions.repeat"),
        alias("position", "TextFunctions.position"),
        alias("code_point", "TextFunctions.codePoint"),
        alias("character", "TextFunctions.character"),
        alias("hash", "TextFunctions.hash"),
        alias("json_at", "JsonFunctions.at"),
        alias("json_text", "JsonFunctions.text"),
        alias("json_number", "JsonFunctions.number"),
        alias("json_truth", "JsonFunctions.truth"),
        alias("json_has_key", "JsonFunctions.hasKey"),
        alias("json_contains", "JsonFunctions.contains"),
        alias("json_length", "JsonFunctions.length"),
        alias("element", "ListFunctions.element"),
        alias("local", "TimeFunctions.local"),
        alias("sqrt", "RealFunctions.sqrt"),
        alias("power", "RealFunctions.power"),
        alias("exp", "RealFunctions.exp"),
        alias("ln", "RealFunctions.ln"),
        alias("sin", "RealFunctions.sin"),
        alias("cos", "RealFunctions.cos"),
        alias("tan", "RealFunctions.tan"),
        alias("asin", "RealFunctions.asin"),
        alias("acos", "RealFunctions.acos"),
        alias("atan", "RealFunctions.atan"),
        alias("atan2", "RealFunctions.atan2"));
  }

  private static String alias(String name, String method) {
    return "CREATE ALIAS IF NOT EXISTS "
        + PREFIX
        + name
        + " DETERMINISTIC FOR '"
        + PACKAGE
        + method
        + "'";
  }
}
