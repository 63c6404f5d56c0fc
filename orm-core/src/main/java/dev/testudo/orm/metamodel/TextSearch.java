package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import org.jspecify.annotations.Nullable;

/**
 * Patterns for searches in text. In LIKE an exclamation mark escapes, since a backslash may or may
 * not escape inside of MySQL's literals. Searches that ignore case are regular expressions with
 * every case of every letter, so that no engine's own idea of case plays a part.
 */
final class TextSearch {
  private static final char ESCAPE = '!';

  /** The longest pattern for which every engine has room. */
  private static final int LONGEST = 1_000;

  private TextSearch() {}

  static Condition like(
      TextExpr text, String method, String before, @Nullable String part, String after) {
    Term.Parameter given = Arguments.text(method, part);
    String literal = (String) given.value();
    if (literal == null || literal.isEmpty()) {
      return before.isEmpty() && after.isEmpty() ? text.eq("") : text.isNotNull();
    }
    var pattern = new StringBuilder(before);
    for (int i = 0; i < literal.length(); i++) {
      character(pattern, literal.charAt(i));
    }
    return like(text, method, pattern.append(after));
  }

  /** The user's own pattern, in which a backslash escapes. */
  static Condition like(TextExpr text, @Nullable String given) {
    String source = (String) Arguments.text("like", given).value();
    var pattern = new StringBuilder();
    for (int i = 0; source != null && i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
        if (i == source.length()) {
          throw new OrmException(
              Report.of("A pattern for like ends with a backslash.")
                  .wayOut("Write two backslashes for one that is meant literally."));
        }
        character(pattern, source.charAt(i));
      } else if (c == ESCAPE) {
        character(pattern, c);
      } else {
        pattern.append(c);
      }
    }
    return like(text, "like", pattern);
  }

  private static Condition like(TextExpr text, String method, CharSequence pattern) {
    return Computed.condition(
        Function.LIKE, text.term(), Arguments.text(method, pattern.toString()));
  }

  private static void character(StringBuilder pattern, char c) {
    if (c == '%' || c == '_' || c == ESCAPE) {
      pattern.append(ESCAPE);
    }
    pattern.append(c);
  }

  static Condition ignoringCase(
      TextExpr text, String method, String before, @Nullable String part, String after) {
    String literal = (String) Arguments.text(method, part).value();
    if (literal == null || literal.isEmpty()) {
      return before.isEmpty() || after.isEmpty() ? text.isNotNull() : text.eq("");
    }
    shortEnough(method, literal);
    String pattern = before + Regex.literal(literal, true) + after;
    return Computed.condition(Function.MATCHES, text.term(), Arguments.text(method, pattern));
  }

  static void shortEnough(String method, String pattern) {
    if (pattern.codePointCount(0, pattern.length()) > LONGEST) {
      throw new DataException(
          Report.of("What " + method + " looks for has more than " + LONGEST + " characters.")
              .likelyCause("longer patterns are too much for some engines."),
          null);
    }
  }
}
