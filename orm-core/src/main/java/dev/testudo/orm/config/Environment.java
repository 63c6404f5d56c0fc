package dev.testudo.orm.config;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts environment variables into text: <code>${NAME}</code> and <code>${NAME:-default}</code>, the
 * default standing for an unset or empty variable as in a shell; <code>$${</code> is a plain <code>
 * ${</code>.
 */
final class Environment {
  static final Environment SYSTEM = new Environment(System::getenv);

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final String FORMS = "Write ${NAME} or ${NAME:-default}, and $${ for a plain ${.";

  private final Function<String, @Nullable String> lookup;

  Environment(Function<String, @Nullable String> lookup) {
    this.lookup = lookup;
  }

  /** Whether anything would be replaced. */
  boolean hasPlaceholder(String text) {
    return text.replace("$${", "").contains("${");
  }

  /** The text with values put in as they are. */
  String resolve(Place place, String text) {
    return resolve(place, text, UnaryOperator.identity());
  }

  /**
   * The URL with values percent-encoded, so that each stays within the part of the URL that it was
   * written in, whatever characters it has. Only a placeholder at the very beginning is URL text
   * itself and goes in as it is: {@code ${DATABASE_URL}}.
   */
  String resolveUrl(Place place, String url) {
    if (!url.startsWith("${")) {
      return resolve(place, url, Percent::encode);
    }
    int end = url.indexOf('}') + 1;
    String start = end == 0 ? url : url.substring(0, end);
    return resolve(place, start) + resolve(place, url.substring(start.length()), Percent::encode);
  }

  private String resolve(Place place, String text, UnaryOperator<String> insertion) {
    var result = new StringBuilder();
    int done = 0;
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", done)) {
      if (at > done && text.charAt(at - 1) == '$') {
        result.append(text, done, at - 1).append("${");
        done = at + 2;
        continue;
      }
      int end = text.indexOf('}', at);
      if (end < 0) {
        throw place.problem("has a ${ without its }.", FORMS);
      }
      String value = value(place, text.substring(at + 2, end));
      result.append(text, done, at).append(insertion.apply(value));
      done = end + 1;
    }
    return result.append(text, done, text.length()).toString();
  }

  private String value(Place place, String inside) {
    int split = inside.indexOf(":-");
    String name = split < 0 ? inside : inside.substring(0, split);
    if (!NAME.matcher(name).matches() || inside.contains("${")) {
      // What stands inside is not repeated: it may be a secret that was meant as the default.
      throw place.problem("has a placeholder that cannot be read.", FORMS);
    }
    String found = lookup.apply(name);
    if (split >= 0) {
      return found == null || found.isEmpty() ? inside.substring(split + 2) : found;
    }
    if (found == null) {
      throw place.problem(
          "needs the environment variable " + name + ", which is not set.",
          "Set it, or give a default: ${" + name + ":-default}.");
    }
    return found;
  }
}
