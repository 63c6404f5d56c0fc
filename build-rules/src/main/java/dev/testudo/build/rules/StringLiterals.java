package dev.testudo.build.rules;

import java.util.ArrayList;
import java.util.List;

/** Finds the string literals and text blocks of a Java source, past comments and characters. */
final class StringLiterals {

  private static final String BLOCK = "\"\"\"";

  private final String source;
  private final List<Literal> found = new ArrayList<>();
  private int at;

  private StringLiterals(String source) {
    this.source = source;
  }

  /**
   * The text between the quotes as written, escapes included, and the 1-based line it starts on.
   */
  record Literal(int line, String text) {}

  /** All literals of the source in order. */
  static List<Literal> of(String source) {
    var scan = new StringLiterals(source);
    scan.run();
    return scan.found;
  }

  private void run() {
    while (at < source.length()) {
      if (source.startsWith("//", at)) {
        at = endOf("\n", at + 2);
      } else if (source.startsWith("/*", at)) {
        at = endOf("*/", at + 2);
      } else if (source.startsWith(BLOCK, at)) {
        quoted(BLOCK, true);
      } else if (source.charAt(at) == '"') {
        quoted("\"", true);
      } else if (source.charAt(at) == '\'') {
        quoted("'", false);
      } else {
        at++;
      }
    }
  }

  private int endOf(String mark, int from) {
    int found = source.indexOf(mark, from);
    return found < 0 ? source.length() : found + mark.length();
  }

  private void quoted(String quote, boolean keep) {
    int start = at;
    at += quote.length();
    while (at < source.length() && !source.startsWith(quote, at)) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(at, source.length());
    if (keep) {
      int line = 1 + (int) source.substring(0, start).chars().filter(c -> c == '\n').count();
      found.add(new Literal(line, source.substring(start + quote.length(), end)));
    }
    at = end + quote.length();
  }
}
