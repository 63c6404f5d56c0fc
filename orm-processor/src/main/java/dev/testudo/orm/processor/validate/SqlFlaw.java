package dev.testudo.orm.processor.validate;

import java.util.Optional;

/**
 * Why a text cannot be one SQL expression, on whatever engine.
 *
 * @param what what is wrong
 * @param wayOut what to do
 */
record SqlFlaw(String what, String wayOut) {

  /** The first flaw of a text, if it has one. */
  static Optional<SqlFlaw> of(String sql) {
    if (sql.isBlank()) {
      return flaw("it is empty", "Leave it out, or write an expression");
    }
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == ';') {
        return flaw("it has a semicolon", "Write an expression, not a statement");
      } else if (sql.startsWith("--", i) || sql.startsWith("/*", i)) {
        return flaw("it has a comment", "Put the comment into Java");
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth < 0) {
        return flaw("a bracket is closed that was not opened", "Balance the brackets");
      }
    }
    if (quote != 0) {
      return flaw("the quote " + quote + " is not closed", "Close it, or double it inside a text");
    }
    return depth > 0 ? flaw("a bracket is not closed", "Balance the brackets") : Optional.empty();
  }

  private static Optional<SqlFlaw> flaw(String what, String wayOut) {
    return Optional.of(new SqlFlaw(what, wayOut));
  }
}
