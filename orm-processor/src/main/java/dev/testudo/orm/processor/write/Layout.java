package dev.testudo.orm.processor.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small corrections to the layout of generated text, for people who read it. */
final class Layout {
  private static final int WIDTH = 100;
  private static final Pattern SHORT_COMMENT =
      Pattern.compile("(?m)^( *)/\\*\\*\n *\\* ([^\n]*)\n *\\*/$");
  private static final Pattern INNER_ANNOTATION = Pattern.compile("\\. (@Nullable )");

  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *}");

  private Layout() {}

  /** The text with comments of one line on one line. */
  static String of(String text) {
    String shorter =
        SHORT_COMMENT
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        match.group(1).length() + match.group(2).length() + 8 <= WIDTH
                            ? match.group(1) + "/** " + match.group(2) + " */"
                            : match.group()));
    String attached = INNER_ANNOTATION.matcher(shorter).replaceAll(".$1");
    return EMPTY_BODY.matcher(attached).replaceAll("{}");
  }
}
