package dev.testudo.orm.processor;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A source in memory. */
final class SourceText extends SimpleJavaFileObject {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:[a-z]+ )*(?:class|record|interface|enum|@interface) (\\w+)");

  private final String text;

  private SourceText(String path, String text) {
    super(URI.create("string:///" + path + ".java"), Kind.SOURCE);
    this.text = text;
  }

  static SourceText of(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + text);
    }
    Matcher place = PACKAGE.matcher(text);
    String folder = place.find() ? place.group(1).replace('.', '/') + "/" : "";
    return new SourceText(folder + type.group(1), text);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
