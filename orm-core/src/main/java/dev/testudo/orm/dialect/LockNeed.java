package dev.testudo.orm.dialect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement may have to wait for. */
public enum LockNeed {
  /** For nothing but changes of the schema that are under way, if at all. */
  NONE,
  /** For whoever has changed or locked the same rows. */
  ROWS,
  /** For all who use a table, or the schema. */
  TABLES;

  /** Behind comments, of which H2 lets some nest; those are not looked into. */
  private static final Pattern FIRST_WORD =
      Pattern.compile(
          "(?:[\\s(]|/\\*(?:[^*/]|\\*(?!/)|/(?!\\*))*+\\*/|--[^\\n\\r]*+[\\n\\r])*+(\\w++)");

  /** Nothing that locks or changes rows can do without one of these words, in any place. */
  private static final Pattern LOCKS =
      Pattern.compile(
          "\\b(?:INSERT|INTO|UPDATE|DELETE|MERGE|SHARE|NEXT|NEXTVAL|CALL|LINK_SCHEMA)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ISOLATION =
      Pattern.compile("\\s*SET\\s+SESSION\\s+CHARACTERISTICS\\b[^;]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern SECOND_STATEMENT = Pattern.compile(";\\s*+\\S");
  private static final Set<String> READS = Set.of("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN");
  private static final Set<String> CHANGES = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "CALL");
  private static final Set<String> TRANSACTIONS =
      Set.of("BEGIN", "START", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE");

  /** The need of a statement of H2; rather too much than too little where it cannot be told. */
  public static LockNeed ofH2(String sql) {
    Matcher first = FIRST_WORD.matcher(sql);
    if (!first.lookingAt() || SECOND_STATEMENT.matcher(sql).find()) {
      return TABLES;
    }
    String word = first.group(1).toUpperCase(Locale.ROOT);
    if (TRANSACTIONS.contains(word) || ISOLATION.matcher(sql).matches()) {
      return NONE;
    }
    if (READS.contains(word)) {
      return LOCKS.matcher(sql).find() ? ROWS : NONE;
    }
    return CHANGES.contains(word) ? ROWS : TABLES;
  }
}
