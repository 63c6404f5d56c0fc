package dev.testudo.orm.metamodel;

import org.jspecify.annotations.Nullable;

/** Reads a class of characters inside a regular expression. */
final class RegexClass {
  private final Regex regex;
  private final CharacterSet set = new CharacterSet();

  RegexClass(Regex regex) {
    this.regex = regex;
  }

  /** The class after its opening bracket, as every engine takes it. */
  String read() {
    boolean negated = regex.more() && regex.peek() == '^';
    if (negated) {
      regex.next();
    }
    boolean first = true;
    while (regex.more() && regex.peek() != ']') {
      item(first);
      first = false;
    }
    if (!regex.more()) {
      throw regex.wrong("has a [ without its ]");
    }
    regex.next();
    if (set.isEmpty()) {
      throw regex.wrong("has an empty class (a ] in it needs a backslash)");
    }
    return (regex.ignoresCase() ? set.inEveryCase() : set).text(negated);
  }

  private void item(boolean first) {
    int c = regex.next();
    if (c == '[' || c == '&') {
      throw regex.wrong("has a " + (char) c + " in a class that needs a backslash");
    }
    boolean last = regex.more() && regex.peek() == ']';
    if (c == '-' && !first && !last) {
      throw regex.wrong("has a - in a class that needs a backslash");
    }
    if (c == '\\') {
      c = regex.escaped();
      CharacterSet shorthand = shorthand(c);
      if (shorthand != null) {
        set.add(Character.isUpperCase(c) ? shorthand.others() : shorthand);
        return;
      }
      c = meant(regex, c);
    }
    set.add(c, end(c));
  }

  /** The last character of the range that begins with this one. */
  private int end(int from) {
    if (!regex.more() || regex.peek() != '-') {
      return from;
    }
    regex.next();
    if (!regex.more() || regex.peek() == ']') {
      set.add('-', '-');
      return from;
    }
    int to = regex.next();
    if (to == '\\') {
      to = regex.escaped();
      if (shorthand(to) != null) {
        throw regex.wrong("has a range that ends with a shorthand");
      }
      to = meant(regex, to);
    } else if (to == '[' || to == '&') {
      throw regex.wrong("has a " + (char) to + " in a class that needs a backslash");
    }
    if (to < from) {
      throw regex.wrong("has a range whose end comes before its start");
    }
    return to;
  }

  /** What \d, \w and \s stand for, also behind their opposites; null for other letters. */
  static @Nullable CharacterSet shorthand(int letter) {
    return switch (letter) {
      case 'd', 'D' -> new CharacterSet().add('0', '9');
      case 'w', 'W' -> new CharacterSet().add('0', '9').add('A', 'Z').add('a', 'z').add('_', '_');
      case 's', 'S' -> new CharacterSet().add('\t', '\r').add(' ', ' ');
      default -> null;
    };
  }

  /** The character that stands behind a backslash. */
  static int meant(Regex regex, int c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw regex.wrong(
              "has a \\" + Character.toString(c) + ", which engines read differently");
        }
        yield c;
      }
    };
  }
}
