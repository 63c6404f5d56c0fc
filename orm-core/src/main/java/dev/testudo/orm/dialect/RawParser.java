package dev.testudo.orm.dialect;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parameters of a statement that a program wrote, and where a script's statements end.
 */
final class RawParser {
  private final String sql;
  private final Lexis lexis;
  private final List<RawText.Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean afterParameter;

  private RawParser(String sql, Lexis lexis) {
    this.sql = sql;
    this.lexis = lexis;
  }

  /**
   * One statement.
   *
   * @throws OrmException if a parameter is malformed, or there is more than one statement
   */
  static RawText parse(String sql, Lexis lexis, Grammar grammar) {
    RawText parsed = new RawParser(sql, lexis).parse(grammar);
    var statements = Script.split(sql, lexis);
    if (statements.size() != 1) {
      throw wrong(
          sql,
          statements.isEmpty()
              ? "The text holds no statement."
              : "The text holds " + statements.size() + " statements; one was expected.",
          "Run several statements with script(…).");
    }
    return parsed;
  }

  private RawText parse(Grammar grammar) {
    int at = 0;
    while (at < sql.length()) {
      int end = lexis.opaque(sql, at);
      if (end > at) {
        copy(at, end);
        at = end;
      } else if (sql.startsWith("\\#{", at)) {
        copy(at + 1, at + 3);
        at += 3;
      } else if (sql.startsWith("#{", at)) {
        at = parameter(at);
      } else if (lexis.isBare(sql, at)) {
        throw bare(at);
      } else {
        copy(at, at + 1);
        at++;
      }
    }
    parts.add(new RawText.Part(text.toString(), null));
    return new RawText(sql, grammar, parts);
  }

  private void copy(int from, int to) {
    // $1 and a name or a digit behind it would be read as one.
    if (afterParameter && (Scan.isWord(sql, from) || sql.charAt(from) == '?')) {
      text.append(' ');
    }
    afterParameter = false;
    text.append(sql, from, to);
  }

  private int parameter(int at) {
    int end = sql.indexOf('}', at);
    String name = end < 0 ? "" : sql.substring(at + 2, end);
    if (!isName(name)) {
      throw wrong(
          sql,
          "At position " + (at + 1) + " stands \"#{\", but no parameter like #{name}.",
          "A name has letters, digits, _ and dots, and begins with a letter or _; write \\#{ where"
              + " the text itself is meant.");
    }
    boolean glued = afterParameter;
    int last = text.length() - 1;
    if (glued || (last >= 0 && (Scan.isWord(text.toString(), last) || text.charAt(last) == '?'))) {
      text.append(' ');
    }
    parts.add(new RawText.Part(text.toString(), name));
    text.setLength(0);
    afterParameter = true;
    return end + 1;
  }

  static boolean isName(String name) {
    if (name.isEmpty() || !(Character.isLetter(name.charAt(0)) || name.charAt(0) == '_')) {
      return false;
    }
    return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
  }

  private OrmException bare(int at) {
    int end = at + 1;
    while (Scan.isWord(sql, end)) {
      end++;
    }
    return wrong(
        sql,
        "At position " + (at + 1) + " stands the placeholder " + sql.substring(at, end) + ".",
        "Write parameters as #{name}, on every database.");
  }

  private static OrmException wrong(String sql, String what, String wayOut) {
    return new OrmException(Report.of(what).sql(sql).wayOut(wayOut));
  }
}
