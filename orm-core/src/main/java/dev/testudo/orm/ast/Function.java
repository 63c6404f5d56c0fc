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
  SHA512,

  /** The number without its sign. */
  ABS,
  /** -1, 0 or 1. */
  SIGN,
  /** The largest whole number that is not greater. */
  FLOOR,
  /** The smallest whole number that is not less. */
  CEILING,
  /** The whole part, towards zero. */
  TRUNCATE,
  /** A decimal rounded half up (away from zero) to so many digits after the point. */
  ROUND,
  /** The square root; NULL below 0. */
  SQRT,
  /** The first number to the power of the second; NULL where that is no real number. */
  POWER,
  /** The power of e. */
  EXP,
  /** The natural logarithm; NULL of 0 and below. */
  LN,
  /** The sine of an angle in radians. */
  SIN,
  /** The cosine. */
  COS,
  /** The tangent. */
  TAN,
  /** The angle of a sine; NULL beyond -1 and 1. */
  ASIN,
  /** The angle of a cosine; NULL beyond -1 and 1. */
  ACOS,
  /** The angle of a tangent. */
  ATAN,
  /** The angle of a point, given as y and x. */
  ATAN2,
  /** A float from 0 to below 1, another one for each row. */
  RANDOM,

  /** The year of a date. */
  YEAR,
  /** The quarter, from 1 to 4. */
  QUARTER,
  /** The month, from 1. */
  MONTH,
  /** The week of ISO 8601, from 1 to 53. */
  WEEK,
  /** The day of the month, from 1. */
  DAY,
  /** The day of the week, from 1 for Monday to 7. */
  WEEKDAY,
  /** The day of the year, from 1. */
  DAY_OF_YEAR,
  /** The hour, from 0. */
  HOUR,
  /** The minute. */
  MINUTE,
  /** The second, without its fraction. */
  SECOND,
  /** The microseconds within the second. */
  MICROSECOND,
  /** The date without the time of day. */
  DATE,
  /** The time of day without the date. */
  TIME,
  /** The first moment of the year. */
  START_OF_YEAR,
  /** The first moment of the quarter. */
  START_OF_QUARTER,
  /** The first moment of the month. */
  START_OF_MONTH,
  /** The first moment of the week, which begins on Monday. */
  START_OF_WEEK,
  /** The first moment of the day. */
  START_OF_DAY,
  /** The first moment of the hour. */
  START_OF_HOUR,
  /** The first moment of the minute. */
  START_OF_MINUTE,
  /** The first moment of the second. */
  START_OF_SECOND,

  /** What a document has at a path of keys, {@code $."a"."b"}; NULL for nothing and for null. */
  JSON_AT,
  /** The element of an array at a path of one index, {@code $[0]}; NULL for nothing and null. */
  JSON_ITEM,
  /** The text that a document is; NULL if it is something else. */
  JSON_TEXT,
  /** The number that a document is; NULL if it is something else. */
  JSON_NUMBER,
  /** Whether a document is true or false; NULL if it is something else. */
  JSON_TRUTH,
  /** Whether a document is an object with the key of a path, whatever its value. */
  JSON_HAS_KEY,
  /** Whether a document has all that another one has. */
  JSON_CONTAINS,
  /** Whether all elements of the second array are in the first. */
  ARRAY_CONTAINS,
  /** How many elements an array has. */
  ARRAY_LENGTH,

  /** The row's number in its window, from 1. */
  ROW_NUMBER,
  /** The number of rows before the row and its equals, plus 1. */
  RANK,
  /** The number of different places up to the row's own. */
  DENSE_RANK,
  /** Which of so many parts the row is in. */
  NTILE,
  /** The rank as a share. */
  PERCENT_RANK,
  /** The share of rows up to the row and its equals. */
  CUME_DIST,
  /** The value of the row so many places before. */
  LAG,
  /** The value of the row so many places after. */
  LEAD,
  /** The value of the first row of the frame. */
  FIRST_VALUE,
  /** The value of the last row of the frame. */
  LAST_VALUE,
  /** The value of the row of the frame with a number, from 1; NULL if there is none. */
  NTH_VALUE
}
