package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import java.util.ArrayList;
import java.util.List;

/** A form with places for arguments: {@code {0}} the first one, {@code {*}} all with commas. */
final class Template implements Form {
  private static final int ALL = -1;

  private final List<String> texts = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final boolean word;

  Template(String text) {
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      texts.add(text.substring(from, open));
      char place = text.charAt(open + 1);
      places.add(place == '*' ? ALL : place - '0');
      from = open + 3;
    }
    texts.add(text.substring(from));
    word = isCall(text);
  }

  /** Whether the text is a name and one pair of parentheses. */
  private static boolean isCall(String text) {
    int open = text.indexOf('(');
    if (open <= 0 || !text.substring(0, open).chars().allMatch(Template::isNamePart)) {
      return false;
    }
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i == text.length() - 1;
      }
    }
    return false;
  }

  private static boolean isNamePart(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  @Override
  public void write(SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    for (int i = 0; i < places.size(); i++) {
      out.add(texts.get(i));
      int place = places.get(i);
      if (place == ALL) {
        for (int each = 0; each < call.arguments().size(); each++) {
          out.separate(each);
          renderer.argument(call.arguments().get(each));
        }
      } else {
        renderer.argument(call.arguments().get(place));
      }
    }
    out.add(texts.get(places.size()));
  }

  @Override
  public boolean isWord() {
    return word;
  }
}
