package dev.testudo.benchmarks.report;

import java.util.List;

/** A table in Markdown: words in the first column, numbers in the others. */
public final class MarkdownTable {
  private MarkdownTable() {}

  /** The lines of a table. */
  public static String of(List<String> head, List<List<String>> rows) {
    var text = new StringBuilder();
    text.append("| ").append(String.join(" | ", head)).append(" |\n|---");
    text.append("|---:".repeat(head.size() - 1)).append("|\n");
    rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
    return text.toString();
  }
}
