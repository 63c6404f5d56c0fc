package dev.testudo.orm.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a script at the semicolons that end statements. */
final class Script {
  private static final Set<String> WITH_BODY =
      Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "PACKAGE");
  // MySQL's compound statements end with their own name: END IF.
  private static final Set<String> OWN_ENDS = Set.of("IF", "LOOP", "WHILE", "REPEAT");

  private final String sql;
  private final Lexis lexis;
  private final List<String> statements = new ArrayList<>();
  private int start;
  private boolean any;
  private String first = "";
  private boolean bodied;
  private int depth;

  private Script(String sql, Lexis lexis) {
    this.sql = sql;
    this.lexis = lexis;
  }

  /** The statements without their semicolons; what is only spaces and comments is none. */
  static List<String> split(String sql, Lexis lexis) {
    var script = new Script(sql, lexis);
    script.run();
    return script.statements;
  }

  private void run() {
    int at = 0;
    while (at < sql.length()) {
      int end = lexis.opaque(sql, at);
      if (end > at) {
        any |= !isComment(at);
        at = end;
      } else if (sql.charAt(at) == ';' && depth == 0) {
        finish(at);
        at++;
        start = at;
      } else if (Scan.isWord(sql, at) && !Scan.isDigit(sql, at)) {
        at = word(at);
      } else {
        any |= !Scan.isBlank(sql, at);
        at++;
      }
    }
    finish(sql.length());
  }

  private boolean isComment(int at) {
    char c = sql.charAt(at);
    return c == '-' || c == '/' || c == '#';
  }

  private int word(int at) {
    int end = at;
    while (Scan.isWord(sql, end) && lexis.opaque(sql, end) == end) {
      end++;
    }
    if (end == at) {
      end = at + 1;
    }
    any = true;
    String word = sql.substring(at, end).toUpperCase(Locale.ROOT);
    if (first.isEmpty()) {
      first = word;
    }
    if (first.equals("CREATE")) {
      return body(word, end);
    }
    return end;
  }

  /** Inside of what a CREATE defines, semicolons between BEGIN and END belong to it. */
  private int body(String word, int end) {
    bodied |= WITH_BODY.contains(word);
    if (!bodied) {
      return end;
    }
    if (word.equals("BEGIN") || (word.equals("CASE") && depth > 0)) {
      depth++;
    } else if (word.equals("END") && depth > 0) {
      return ended(end);
    }
    return end;
  }

  private int ended(int end) {
    int from = end;
    while (from < sql.length() && Scan.isBlank(sql, from)) {
      from++;
    }
    int to = from;
    while (Scan.isWord(sql, to)) {
      to++;
    }
    String next = sql.substring(from, to).toUpperCase(Locale.ROOT);
    if (OWN_ENDS.contains(next)) {
      return to;
    }
    depth--;
    return next.equals("CASE") ? to : end;
  }

  private void finish(int end) {
    if (any) {
      statements.add(sql.substring(start, end).strip());
    }
    any = false;
    first = "";
    bodied = false;
    depth = 0;
  }
}
