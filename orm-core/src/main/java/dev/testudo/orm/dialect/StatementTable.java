package dev.testudo.orm.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the table that a rendered statement writes to, for engines whose errors do not name it. */
final class StatementTable {
  private static final String NAME = "(\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`)";
  private static final Pattern WRITE =
      Pattern.compile(
          "\\b(?:INSERT INTO|MERGE INTO|UPDATE|DELETE FROM) " + NAME + "(?:\\." + NAME + ")?");

  private StatementTable() {}

  static @Nullable String of(@Nullable String sql) {
    if (sql == null) {
      return null;
    }
    Matcher matcher = WRITE.matcher(sql);
    if (!matcher.find()) {
      return null;
    }
    String quoted = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
    String quote = quoted.substring(0, 1);
    return quoted.substring(1, quoted.length() - 1).replace(quote + quote, quote);
  }
}
