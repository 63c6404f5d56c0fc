package dev.testudo.orm.exec.jdbc.function;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions of text. Lengths and positions count characters (code points), positions from 1. */
public final class TextFunctions {
  private static final int LONGEST = 100_000_000;

  private TextFunctions() {}

  /** Every letter as a small one, each for itself. */
  public static @Nullable String lower(@Nullable String text) {
    return mapped(text, Character::toLowerCase);
  }

  /** Every letter as a capital, each for itself. */
  public static @Nullable String upper(@Nullable String text) {
    return mapped(text, Character::toUpperCase);
  }

  private static @Nullable String mapped(@Nullable String text, IntUnaryOperator letter) {
    if (text == null) {
      return null;
    }
    var mapped = new StringBuilder(text.length());
    text.codePoints().map(letter).forEach(mapped::appendCodePoint);
    return mapped.toString();
  }

  /** How many characters there are. */
  public static @Nullable Integer length(@Nullable String text) {
    return text == null ? null : text.codePointCount(0, text.length());
  }

  /** At most so many characters from a position on. */
  public static @Nullable String substring(
      @Nullable String text, @Nullable Integer start, @Nullable Integer count) {
    if (text == null || start == null || count == null) {
      return null;
    }
    int from = offset(text, start - 1);
    String rest = text.substring(from);
    return rest.substring(0, offset(rest, count));
  }

  /** At most so many characters from the start. */
  public static @Nullable String left(@Nullable String text, @Nullable Integer count) {
    return text == null || count == null ? null : text.substring(0, offset(text, count));
  }

  /** At most so many characters from the end. */
  public static @Nullable String right(@Nullable String text, @Nullable Integer count) {
    if (text == null || count == null) {
      return null;
    }
    int length = text.codePointCount(0, text.length());
    return text.substring(offset(text, length - count));
  }

  /** The UTF-16 index after so many characters, between both ends. */
  private static int offset(String text, int characters) {
    if (characters <= 0) {
      return 0;
    }
    return characters >= text.length() && characters >= text.codePointCount(0, text.length())
        ? text.length()
        : text.offsetByCodePoints(0, characters);
  }

  /** The text filled in front with another one up to a length, or cut to it. */
  public static @Nullable String padLeft(
      @Nullable String text, @Nullable Integer length, @Nullable String fill) {
    if (text == null || length == null || fill == null) {
      return null;
    }
    return padding(text, length, fill) + left(text, length);
  }

  /** The text filled behind with another one up to a length, or cut to it. */
  public static @Nullable String padRight(
      @Nullable String text, @Nullable Integer length, @Nullable String fill) {
    if (text == null || length == null || fill == null) {
      return null;
    }
    return left(text, length) + padding(text, length, fill);
  }

  private static String padding(String text, int length, String fill) {
    int missing = length - text.codePointCount(0, text.length());
    if (missing <= 0 || fill.isEmpty()) {
      return "";
    }
    int unit = fill.codePointCount(0, fill.length());
    String enough = repeated(fill, missing / unit + 1);
    return enough.substring(0, offset(enough, missing));
  }

  /** The characters in the other order; pairs of surrogates stay pairs. */
  public static @Nullable String reverse(@Nullable String text) {
    return text == null ? null : new StringBuilder(text).reverse().toString();
  }

  /** The text so many times. */
  public static @Nullable String repeat(@Nullable String text, @Nullable Integer times) {
    return text == null || times == null ? null : repeated(text, Math.max(0, times));
  }

  private static String repeated(String text, int times) {
    if ((long) text.length() * times > LONGEST) {
      throw new IllegalArgumentException("the text would be too long");
    }
    return text.repeat(times);
  }

  /** Where a text first occurs; 0 if it does not. */
  public static @Nullable Integer position(@Nullable String text, @Nullable String part) {
    if (text == null || part == null) {
      return null;
    }
    int at = text.indexOf(part);
    return at < 0 ? 0 : text.codePointCount(0, at) + 1;
  }

  /** The first character as a number; 0 of the empty text. */
  public static @Nullable Integer codePoint(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.isEmpty() ? 0 : text.codePointAt(0);
  }

  /** The character of a number. */
  public static @Nullable String character(@Nullable Integer codePoint) {
    return codePoint == null ? null : Character.toString(codePoint);
  }

  /** A hash of the UTF-8 bytes, in small hexadecimal digits. */
  public static @Nullable String hash(@Nullable String algorithm, @Nullable String text) {
    if (algorithm == null || text == null) {
      return null;
    }
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }
}
