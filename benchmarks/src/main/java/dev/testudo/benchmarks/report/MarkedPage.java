package dev.testudo.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation, parts of which are written by programs. */
public final class MarkedPage {
  private MarkedPage() {}

  /**
   * A page with something else between two marks.
   *
   * @throws IllegalArgumentException if the page has no such marks
   */
  public static String replaced(String page, String mark, String text) {
    String from = "<!-- " + mark + ": written by the benchmarks -->\n";
    String to = "<!-- end of " + mark + " -->";
    int begin = page.indexOf(from);
    int end = page.indexOf(to, Math.max(0, begin));
    if (begin < 0 || end < 0) {
      throw new IllegalArgumentException("The page has no lines \"" + from + "\" and " + to);
    }
    return page.substring(0, begin + from.length())
        + "\n"
        + text.strip()
        + "\n\n"
        + page.substring(end);
  }

  /**
   * Writes something else between two marks of a file.
   *
   * @throws IllegalArgumentException if the file has no such marks
   */
  public static void replace(Path page, String mark, String text) throws IOException {
    Files.writeString(page, replaced(Files.readString(page), mark, text));
  }
}
