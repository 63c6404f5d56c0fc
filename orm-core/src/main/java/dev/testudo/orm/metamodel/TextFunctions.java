package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.util.ArrayList;
import java.util.List;

/** Functions of text, as part of {@link Fn}. Lengths and positions count characters, from 1. */
abstract class TextFunctions extends ChoiceFunctions {
  TextFunctions() {}

  /** The text in small letters, each letter for itself. */
  public static TextExpr lower(Expr<String> text) {
    return Computed.text(Function.LOWER, text.term());
  }

  /**
   * The text in capitals, each letter for itself. PostgreSQL alone writes the few letters without a
   * single capital as several: ß becomes SS there and stays elsewhere.
   */
  public static TextExpr upper(Expr<String> text) {
    return Computed.text(Function.UPPER, text.term());
  }

  /** How many characters (code points) the text has. */
  public static IntExpr length(Expr<String> text) {
    return Computed.integer(Function.LENGTH, text.term());
  }

  /** The text without spaces at both ends; other white space stays. */
  public static TextExpr trim(Expr<String> text) {
    return Computed.text(Function.TRIM, text.term());
  }

  /** The text without spaces in front. */
  public static TextExpr ltrim(Expr<String> text) {
    return Computed.text(Function.TRIM_LEFT, text.term());
  }

  /** The text without spaces behind. */
  public static TextExpr rtrim(Expr<String> text) {
    return Computed.text(Function.TRIM_RIGHT, text.term());
  }

  /** Texts one after the other; one that is NULL counts as the empty text. */
  @SafeVarargs
  public static TextExpr concat(Expr<String> first, Expr<String>... rest) {
    List<Term> parts = new ArrayList<>(List.of(first.term()));
    for (Expr<String> each : rest) {
      parts.add(each.term());
    }
    return Computed.text(Function.CONCAT, parts);
  }

  /** A text as an expression, to concatenate it with others. */
  public static TextExpr text(String value) {
    return Computed.text(Arguments.text("text", value));
  }

  /** At most so many characters from a position on (1 is the first). */
  public static TextExpr substring(Expr<String> text, int start, int length) {
    return Computed.text(
        Function.SUBSTRING,
        text.term(),
        Arguments.atLeast(1, "The start of a substring", start),
        Arguments.atLeast(0, "The length of a substring", length));
  }

  /** All characters from a position on (1 is the first). */
  public static TextExpr substring(Expr<String> text, int start) {
    return substring(text, start, Integer.MAX_VALUE);
  }

  /** The first so many characters. */
  public static TextExpr left(Expr<String> text, int length) {
    return Computed.text(
        Function.LEFT, text.term(), Arguments.atLeast(0, "The length of left", length));
  }

  /** The last so many characters. */
  public static TextExpr right(Expr<String> text, int length) {
    return Computed.text(
        Function.RIGHT, text.term(), Arguments.atLeast(0, "The length of right", length));
  }

  /** The text with every occurrence of a text, which is not empty, replaced by another one. */
  public static TextExpr replace(Expr<String> text, String part, String by) {
    return Computed.text(
        Function.REPLACE, text.term(), notEmpty("replace", part), Arguments.text("replace", by));
  }

  /** The text, filled in front with another one to so many characters, or cut behind to them. */
  public static TextExpr padLeft(Expr<String> text, int length, String fill) {
    return Computed.text(
        Function.PAD_LEFT,
        text.term(),
        Arguments.atLeast(0, "The length of padLeft", length),
        notEmpty("padLeft", fill));
  }

  /** The text, filled behind with another one to so many characters, or cut behind to them. */
  public static TextExpr padRight(Expr<String> text, int length, String fill) {
    return Computed.text(
        Function.PAD_RIGHT,
        text.term(),
        Arguments.atLeast(0, "The length of padRight", length),
        notEmpty("padRight", fill));
  }

  /** The characters in the other order. */
  public static TextExpr reverse(Expr<String> text) {
    return Computed.text(Function.REVERSE, text.term());
  }

  /** The text so many times. */
  public static TextExpr repeat(Expr<String> text, int times) {
    return Computed.text(
        Function.REPEAT, text.term(), Arguments.atLeast(0, "The number of repeat", times));
  }

  /** Where a text first occurs in another one, as a position from 1; 0 if it does not. */
  public static IntExpr position(Expr<String> text, String part) {
    return Computed.integer(Function.POSITION, text.term(), Arguments.text("position", part));
  }

  /** Where an expression's text first occurs in another one, from 1; 0 if it does not. */
  public static IntExpr position(Expr<String> text, Expr<String> part) {
    return Computed.integer(Function.POSITION, text.term(), part.term());
  }

  /** The Unicode number of the first character; 0 of the empty text. */
  public static IntExpr codePoint(Expr<String> text) {
    return Computed.integer(Function.CODE_POINT, text.term());
  }

  /** The character of a Unicode number. */
  public static TextExpr character(Expr<Integer> codePoint) {
    return Computed.text(Function.CHARACTER, codePoint.term());
  }

  /** The MD5 of the text's UTF-8 bytes, in small hexadecimal digits. */
  public static TextExpr md5(Expr<String> text) {
    return Computed.text(Function.MD5, text.term());
  }

  /** The SHA-1 of the text's UTF-8 bytes, in small hexadecimal digits; not on PostgreSQL. */
  public static TextExpr sha1(Expr<String> text) {
    return Computed.text(Function.SHA1, text.term());
  }

  /** The SHA-256 of the text's UTF-8 bytes, in small hexadecimal digits. */
  public static TextExpr sha256(Expr<String> text) {
    return Computed.text(Function.SHA256, text.term());
  }

  /** The SHA-512 of the text's UTF-8 bytes, in small hexadecimal digits. */
  public static TextExpr sha512(Expr<String> text) {
    return Computed.text(Function.SHA512, text.term());
  }

  private static Term.Parameter notEmpty(String method, String value) {
    Term.Parameter given = Arguments.text(method, value);
    if (value.isEmpty()) {
      throw new OrmException(
          Report.of(method + " was given an empty text.")
              .likelyCause("engines differ in what that would mean."));
    }
    return given;
  }
}
