package dev.testudo.orm.processor.write;

/**
 * Small corrections to the layout of generated text, for people who read it. By plain searches: in
 * a compiler that has just started, patterns take several times as long.
 */
final class Layout {
  private static final int WIDTH = 100;
  private static final String COMMENT = "/**\n";
  private static final String BODY = "{\n";

  private Layout() {}

  /** The text with comments of one line on one line. */
  static String of(String text) {
    return emptyBodies(shortComments(text)).replace(". @Nullable ", ".@Nullable ");
  }

  private static String shortComments(String text) {
    var shorter = new StringBuilder(text.length());
    int copied = 0;
    for (int at = text.indexOf(COMMENT); at >= 0; at = text.indexOf(COMMENT, at + 1)) {
      String indent = text.substring(text.lastIndexOf('\n', at) + 1, at);
      String first = indent + " * ";
      String last = "\n" + indent + " */\n";
      int words = at + COMMENT.length() + first.length();
      int end = text.indexOf('\n', words);
      if (text.startsWith(first, at + COMMENT.length())
          && text.startsWith(last, end)
          && indent.length() + end - words + 8 <= WIDTH) {
        shorter.append(text, copied, at).append("/** ").append(text, words, end).append(" */");
        copied = end + last.length() - 1;
      }
    }
    return shorter.append(text, copied, text.length()).toString();
  }

  private static String emptyBodies(String text) {
    var closed = new StringBuilder(text.length());
    int copied = 0;
    for (int at = text.indexOf(BODY); at >= 0; at = text.indexOf(BODY, at + 1)) {
      int end = at + BODY.length();
      while (text.charAt(end) == ' ') {
        end++;
      }
      if (text.charAt(end) == '}') {
        closed.append(text, copied, at).append("{}");
        copied = end + 1;
      }
    }
    return closed.append(text, copied, text.length()).toString();
  }
}
