package dev.testudo.orm.dialect;

/**
 * Finds the ends of literals and comments. What never ends goes on to the end of the text: the
 * engine will say so better.
 */
final class Scan {
  private Scan() {}

  /** Behind the closing quote, which is the character that stands at the place. */
  static int quoted(String sql, int at, boolean backslashes) {
    char quote = sql.charAt(at);
    int i = at + 1;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '\\' && backslashes) {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return sql.length();
  }

  /** Whether the quote at a place belongs to an E'…' string. */
  static boolean isEscapeString(String sql, int at) {
    return at > 0 && (sql.charAt(at - 1) | 0x20) == 'e' && !isWord(sql, at - 2);
  }

  /** Such a string goes on where another quote follows on a later line. */
  static int escapeString(String sql, int at) {
    int end = quoted(sql, at, true);
    int next = continuation(sql, end);
    while (next >= 0) {
      end = quoted(sql, next, true);
      next = continuation(sql, end);
    }
    return end;
  }

  private static int continuation(String sql, int from) {
    boolean newLine = false;
    int i = from;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (sql.startsWith("--", i)) {
        i = line(sql, i);
      } else if (c == '\'' && newLine) {
        return i;
      } else if (isBlank(sql, i)) {
        newLine |= c == '\n' || c == '\r';
        i++;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** At the end of the line, in front of the line break. */
  static int line(String sql, int at) {
    int i = at;
    while (i < sql.length() && sql.charAt(i) != '\n' && sql.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** Behind the end of a block comment. */
  static int block(String sql, int at, boolean nested) {
    int depth = 1;
    int i = at + 2;
    while (i < sql.length()) {
      if (sql.startsWith("*/", i)) {
        i += 2;
        if (--depth == 0) {
          return i;
        }
      } else if (nested && sql.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else {
        i++;
      }
    }
    return sql.length();
  }

  /** Behind a $$…$$ or $tag$…$tag$ literal; the place itself if none begins there. */
  static int dollar(String sql, int at, boolean tags) {
    if (isWord(sql, at - 1)) {
      return at;
    }
    int i = at + 1;
    if (tags && !isDigit(sql, i)) {
      while (isWord(sql, i) && sql.charAt(i) != '$') {
        i++;
      }
    }
    if (i >= sql.length() || sql.charAt(i) != '$') {
      return at;
    }
    return until(sql, i + 1, sql.substring(at, i + 1));
  }

  static int until(String sql, int from, String end) {
    int found = sql.indexOf(end, from);
    return found < 0 ? sql.length() : found + end.length();
  }

  /** Whether a character that can be part of a name or a number stands at a place. */
  static boolean isWord(String sql, int at) {
    if (at < 0 || at >= sql.length()) {
      return false;
    }
    char c = sql.charAt(at);
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c >= 0x80;
  }

  static boolean isDigit(String sql, int at) {
    return at >= 0 && at < sql.length() && sql.charAt(at) >= '0' && sql.charAt(at) <= '9';
  }

  /** Whether a space or a control character stands at a place, or the text ends there. */
  static boolean isBlank(String sql, int at) {
    return at >= sql.length() || sql.charAt(at) <= ' ';
  }
}
