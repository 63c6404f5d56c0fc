package dev.testudo.orm.ast;

/**
 * What can be computed from values. Each means the same on every engine, and is NULL where one of
 * its arguments is, unless it says otherwise.
 */
public enum Function {
  /** Whether a text is like a pattern: % any characters, _ one character, ! escapes both. */
  LIKE,
  /** Whether a part of a text matches a regular expression that every engine reads alike. */
  MATCHES,

  /** The sum; of integers with 64 bits. */
  PLUS,
  /** The difference. */
  MINUS,
  /** The product. */
  TIMES,
  /** The quotient: of integers towards zero; of decimals rounded to so many digits; NULL by 0. */
  DIVIDE,
  /** What a division towards zero leaves, with the sign of the dividend; NULL by 0. */
  MODULO,

  /** The first argument that is not NULL. */
  COALESCE,
  /** The first argument; NULL if it equals the second. */
  NULL_IF,
  /** The greatest argument. */
  GREATEST,
  /** The least argument. */
  LEAST,

  /** Small letters, one for one. */
  LOWER,
  /** Capital letters. */
  UPPER,
  /** How many characters (code points). */
  LENGTH,
  /** The text without spaces at both ends. */
  TRIM,
  /** The text without spaces in front. */
  TRIM_LEFT,
  /** The text without spaces behind. */
  TRIM_RIGHT,
  /** All arguments one after the other; a NULL counts as the empty text. */
  CONCAT,
  /** So many characters from a position (from 1). */
  SUBSTRING,
  /** The text with every occurrence of a text, which is not empty, replaced by another. */
  REPLACE,
  /** The first so many characters. */
  LEFT,
  /** The last so many characters. */
  RIGHT,
  /** The text, filled in front to so many characters, or cut to them. */
  PAD_LEFT,
  /** The text, filled behind to so many characters, or cut to them. */
  PAD_RIGHT,
  /** The characters in the other order. */
  REVERSE,
  /** The text so many times. */
  REPEAT,
  /** Where a text first occurs in another one (from 1); 0 if it does not. */
  POSITION,
  /** The code point of the first character; 0 of the empty text. */
  CODE_POINT,
  /** The character of a code point. */
  CHARACTER,
  /** The MD5 of the UTF-8 bytes in small hexadecimal digits. */
  MD5,
  /** The SHA-1. */
  SHA1,
  /** The SHA-256. */
  SHA256,
  /** The SHA-512. */
  SHA512
}
