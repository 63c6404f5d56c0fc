package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/**
 * The four parts of an error: what failed, the SQL, the likely cause, the way out. Only the first
 * is always there. Never holds bound values or secrets.
 *
 * @param what one sentence that says what failed, with a full stop
 * @param sql the statement that failed, with placeholders
 * @param likelyCause one sentence that says why it probably failed
 * @param wayOut one sentence that says what to do about it
 */
public record Report(
    String what, @Nullable String sql, @Nullable String likelyCause, @Nullable String wayOut) {
  private static final int MOST_SHOWN = 4_000;

  /** A report of which only the failure is known yet. */
  public static Report of(String what) {
    return new Report(what, null, null, null);
  }

  /** The same report with the statement that failed. */
  public Report sql(@Nullable String text) {
    return new Report(what, text, likelyCause, wayOut);
  }

  /** The same report with its likely cause. */
  public Report likelyCause(@Nullable String sentence) {
    return new Report(what, sql, sentence, wayOut);
  }

  /** The same report with the way out. */
  public Report wayOut(@Nullable String sentence) {
    return new Report(what, sql, likelyCause, sentence);
  }

  /** The message of the exception: one line per part, a long statement without its middle. */
  public String message() {
    var text = new StringBuilder(what);
    append(text, "\n  sql: ", sql == null ? null : shown(sql));
    append(text, "\n  Likely cause: ", likelyCause);
    append(text, "\n  ", wayOut);
    return text.toString();
  }

  /** A statement of a thousand terms would bury the rest of the message. */
  private static String shown(String sql) {
    return sql.length() <= MOST_SHOWN
        ? sql
        : sql.substring(0, MOST_SHOWN / 2)
            + " … [of "
            + sql.length()
            + " characters] … "
            + sql.substring(sql.length() - MOST_SHOWN / 4);
  }

  private static void append(StringBuilder text, String label, @Nullable String part) {
    if (part != null) {
      text.append(label).append(part);
    }
  }
}
