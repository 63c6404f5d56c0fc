package dev.testudo.orm.exec.jdbc.function;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What SQLite's REGEXP calls: whether a part of a text matches. Keeps the last pattern. */
final class Matcher {
  private String last = "";
  private Pattern pattern = Pattern.compile("");

  private Matcher() {}

  /** A function for one connection, whose statements run one after the other. */
  static SqliteFunction function() {
    var matcher = new Matcher();
    return new SqliteFunction(a -> matcher.matches(a.text(0), a.text(1)));
  }

  private boolean matches(String regex, String text) {
    if (!regex.equals(last)) {
      try {
        pattern = Pattern.compile(regex);
        last = regex;
      } catch (PatternSyntaxException e) {
        // Without the cause, whose message quotes the pattern.
        throw new IllegalArgumentException("a pattern is no regular expression");
      }
    }
    try {
      return pattern.matcher(text).find();
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("a pattern is too deep for a text of this length", e);
    }
  }
}
