package dev.testudo.orm.metamodel;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression of the language that all engines share, and writes it so that they
 * give it one meaning: classes instead of shorthands whose characters differ, groups that capture
 * nothing, no lazy quantifiers (whether there is a match does not depend on them), every case of
 * every letter instead of a flag.
 */
final class Regex {
  /** The start of the whole text. */
  static final String START = "^";

  /** The end of the whole text: an engine's own $ may stand before a last line feed too. */
  static final String END = "(?![^\n]|\n)";

  private static final String ANY = "[^\n]";
  private static final String SPECIAL = "\\^$.[]|()*+?{}";
  private static final int MOST_REPEATS = 255;

  private final String method;
  private final int[] source;
  private final boolean ignoreCase;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Regex(String method, String source, boolean ignoreCase) {
    this.method = method;
    this.source = source.codePoints().toArray();
    this.ignoreCase = ignoreCase;
  }

  /** The expression as every engine takes it. */
  static String of(String method, @Nullable String pattern, boolean ignoreCase) {
    String given = (String) Arguments.text(method, pattern).value();
    TextSearch.shortEnough(method, given == null ? "" : given);
    var regex = new Regex(method, given == null ? "" : given, ignoreCase);
    regex.alternatives();
    if (regex.more()) {
      throw regex.wrong("has a ) without its (");
    }
    return regex.out.toString();
  }

  /** An expression for exactly this text. */
  static String literal(String text, boolean ignoreCase) {
    var regex = new Regex("", text, ignoreCase);
    for (int c : regex.source) {
      regex.character(c);
    }
    return regex.out.toString();
  }

  private void alternatives() {
    sequence();
    while (more() && peek() == '|') {
      at++;
      out.append('|');
      sequence();
    }
  }

  private void sequence() {
    while (more() && peek() != '|' && peek() != ')') {
      if (atom()) {
        quantifier();
      } else if (more() && "*+?{".indexOf(peek()) >= 0) {
        throw wrong("repeats an end of the text");
      }
    }
  }

  /** Writes one atom; says whether it may be repeated. */
  private boolean atom() {
    int c = next();
    switch (c) {
      case '^' -> out.append(START);
      case '$' -> out.append(END);
      case '.' -> out.append(ANY);
      case '(' -> group();
      case '[' -> out.append(new RegexClass(this).read());
      case '\\' -> escape();
      case '*', '+', '?' -> throw wrong("repeats nothing at " + (char) c);
      case '{', '}', ']' -> throw wrong("has a " + (char) c + " that needs a backslash");
      default -> character(c);
    }
    return c != '^' && c != '$';
  }

  private void group() {
    if (more() && peek() == '?') {
      at++;
      if (!more() || next() != ':') {
        throw wrong("has a (? that is not (?:");
      }
    }
    out.append("(?:");
    alternatives();
    if (!more() || next() != ')') {
      throw wrong("has a ( without its )");
    }
    out.append(')');
  }

  private void escape() {
    int c = escaped();
    CharacterSet shorthand = RegexClass.shorthand(c);
    if (shorthand != null) {
      out.append(shorthand.text(Character.isUpperCase(c)));
    } else {
      character(RegexClass.meant(this, c));
    }
  }

  private void quantifier() {
    if (!more() || "*+?{".indexOf(peek()) < 0) {
      return;
    }
    int c = next();
    if (c == '{') {
      bounds();
    } else {
      out.appendCodePoint(c);
    }
    if (more() && peek() == '?') {
      at++;
    }
    if (more() && "*+?{".indexOf(peek()) >= 0) {
      throw wrong("repeats a repetition");
    }
  }

  private void bounds() {
    int least = number();
    int most = least;
    boolean open = false;
    if (more() && peek() == ',') {
      at++;
      open = more() && peek() == '}';
      most = open ? least : number();
    }
    if (!more() || next() != '}' || most < least) {
      throw wrong("has a repetition that is not {n}, {n,} or {n,m}");
    }
    out.append('{').append(least);
    out.append(open ? "," : most == least ? "" : "," + most).append('}');
  }

  private int number() {
    int number = -1;
    while (more() && peek() >= '0' && peek() <= '9' && number <= MOST_REPEATS) {
      number = Math.max(number, 0) * 10 + (next() - '0');
    }
    if (number < 0 || number > MOST_REPEATS) {
      throw wrong("has a repetition that is not between 0 and " + MOST_REPEATS);
    }
    return number;
  }

  private void character(int c) {
    int[] variants = ignoreCase ? CaseVariants.of(c) : new int[] {c};
    if (variants.length > 1) {
      var set = new CharacterSet();
      for (int variant : variants) {
        set.add(variant, variant);
      }
      out.append(set.text(false));
      return;
    }
    if (SPECIAL.indexOf(c) >= 0) {
      out.append('\\');
    }
    out.appendCodePoint(c);
  }

  boolean ignoresCase() {
    return ignoreCase;
  }

  boolean more() {
    return at < source.length;
  }

  int peek() {
    return source[at];
  }

  int next() {
    return source[at++];
  }

  /** The character after a backslash. */
  int escaped() {
    if (!more()) {
      throw wrong("ends with a backslash");
    }
    return next();
  }

  OrmException wrong(String what) {
    return new OrmException(
        Report.of("The regular expression for " + method + " " + what + ".")
            .likelyCause("it is not of the language that every engine reads alike.")
            .wayOut("See " + method + "(…) for that language, or use Sql.condition(…)."));
  }
}
