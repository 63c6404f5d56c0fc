package dev.testudo.benchmarks.mapped;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The indexes of tables that statements make. */
final class Indexes {
  private static final Pattern INDEX =
      Pattern.compile("(?:INDEX (?:IF NOT EXISTS )?|KEY )([\"`])(\\w+)\\1");

  private Indexes() {}

  /** The statements, and others that drop all indexes. */
  static List<String> dropped(List<String> statements) {
    List<String> all = new ArrayList<>(statements);
    for (String statement : statements) {
      Matcher index = INDEX.matcher(statement);
      while (index.find()) {
        String table = index.group(1).equals("`") ? " ON journal" : "";
        all.add("DROP INDEX " + index.group(1) + index.group(2) + index.group(1) + table);
      }
    }
    if (all.size() == statements.size()) {
      throw new IllegalArgumentException("No statement makes an index");
    }
    return all;
  }
}
