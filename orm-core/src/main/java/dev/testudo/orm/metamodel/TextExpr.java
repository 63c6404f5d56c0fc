package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Function;
import java.util.Arrays;

/**
 * Text inside a query. Comparisons and searches tell capitals from small letters on every database,
 * unless the method's name begins with {@code i}: then two characters are the same if they have the
 * same capital, each for itself (so İ, ı and i are the same, ß and ẞ, σ and ς; but ß is not ss).
 *
 * <p>What is searched for is taken literally, {@code %} and {@code _} too, but for {@link #like}.
 */
public interface TextExpr extends Expr<String> {
  /** One of some texts. */
  default Condition in(String... values) {
    return in(Arrays.asList(values));
  }

  /** None of some texts, or NULL. */
  default Condition notIn(String... values) {
    return notIn(Arrays.asList(values));
  }

  /** Has a part that is this text; every text has the empty one. */
  default Condition contains(String part) {
    return TextSearch.like(this, "contains", "%", part, "%");
  }

  /** Has a part that is this text, whatever its letters' case; at most 1,000 characters. */
  default Condition icontains(String part) {
    return TextSearch.ignoringCase(this, "icontains", "", part, "");
  }

  /** Begins with this text. */
  default Condition startsWith(String start) {
    return TextSearch.like(this, "startsWith", "", start, "%");
  }

  /** Begins with this text, whatever its letters' case; at most 1,000 characters. */
  default Condition istartsWith(String start) {
    return TextSearch.ignoringCase(this, "istartsWith", Regex.START, start, "");
  }

  /** Ends with this text. */
  default Condition endsWith(String end) {
    return TextSearch.like(this, "endsWith", "%", end, "");
  }

  /** Ends with this text, whatever its letters' case; at most 1,000 characters. */
  default Condition iendsWith(String end) {
    return TextSearch.ignoringCase(this, "iendsWith", "", end, Regex.END);
  }

  /** Equals this text, whatever its letters' case; at most 1,000 characters. */
  default Condition ieq(String value) {
    return TextSearch.ignoringCase(this, "ieq", Regex.START, value, Regex.END);
  }

  /**
   * Is like a pattern of SQL as a whole: {@code %} stands for any characters, {@code _} for one,
   * and a backslash takes the meaning from the character after it.
   */
  default Condition like(String pattern) {
    return TextSearch.like(this, pattern);
  }

  /**
   * Has a part that matches a regular expression. It may use what every engine reads alike:
   * characters, {@code .} (any but a line feed), classes, {@code \d \w \s} of ASCII and their
   * opposites, groups, {@code |}, {@code * + ? {n,m}} up to 255, {@code ^} and {@code $} for the
   * ends of the whole text. Anything else fails here, and says what.
   *
   * <p>Some patterns take very long on some texts: do not take one from somebody you do not trust.
   */
  default Condition regex(String pattern) {
    return Computed.condition(
        Function.MATCHES, term(), Arguments.text("regex", Regex.of("regex", pattern, false)));
  }

  /** Has a part that matches a regular expression, whatever its letters' case. */
  default Condition iregex(String pattern) {
    return Computed.condition(
        Function.MATCHES, term(), Arguments.text("iregex", Regex.of("iregex", pattern, true)));
  }
}
