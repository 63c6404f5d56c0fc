package dev.testudo.orm.dialect;

/** What a statement does to the transaction of its connection, told from its first words. */
public enum TransactionEffect {
  /** It begins a transaction. */
  BEGINS,
  /** It sets a savepoint, which begins a transaction on some engines if none is open. */
  SETS_SAVEPOINT,
  /** It ends the transaction and keeps its changes. */
  COMMITS,
  /** It ends the transaction and forgets its changes. */
  ROLLS_BACK,
  /** It stays within the transaction, or stands alone. */
  NONE;

  /** The effect of a statement. Looks past comments and spaces; parses nothing. */
  public static TransactionEffect of(String sql) {
    int start = wordFrom(sql, 0);
    int end = wordEnd(sql, start);
    if (is(sql, start, end, "BEGIN") || is(sql, start, end, "START")) {
      return BEGINS;
    }
    if (is(sql, start, end, "SAVEPOINT")) {
      return SETS_SAVEPOINT;
    }
    if (is(sql, start, end, "COMMIT") || is(sql, start, end, "END")) {
      return COMMITS;
    }
    if (is(sql, start, end, "ABORT")) {
      return ROLLS_BACK;
    }
    if (is(sql, start, end, "ROLLBACK")) {
      // Back to a savepoint: the transaction goes on.
      return backToSavepoint(sql, end) ? NONE : ROLLS_BACK;
    }
    return NONE;
  }

  /**
   * Whether a transaction is open after the statement succeeded.
   *
   * @param before whether one was open before
   */
  public boolean leavesOpen(boolean before) {
    return switch (this) {
      case BEGINS -> true;
      case COMMITS, ROLLS_BACK -> false;
      case SETS_SAVEPOINT, NONE -> before;
    };
  }

  private static boolean backToSavepoint(String sql, int from) {
    int start = wordFrom(sql, from);
    int end = wordEnd(sql, start);
    if (is(sql, start, end, "TRANSACTION") || is(sql, start, end, "WORK")) {
      start = wordFrom(sql, end);
      end = wordEnd(sql, start);
    }
    return is(sql, start, end, "TO");
  }

  private static int wordFrom(String sql, int from) {
    int at = from;
    while (at < sql.length() && !Character.isLetter(sql.charAt(at))) {
      if (sql.startsWith("/*", at)) {
        at = after(sql, "*/", at + 2);
      } else if (sql.startsWith("--", at)) {
        at = after(sql, "\n", at + 2);
      } else {
        at++;
      }
    }
    return at;
  }

  private static int after(String sql, String end, int from) {
    int at = sql.indexOf(end, from);
    return at < 0 ? sql.length() : at + end.length();
  }

  private static int wordEnd(String sql, int from) {
    int at = from;
    while (at < sql.length() && Character.isLetter(sql.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean is(String sql, int start, int end, String word) {
    return end - start == word.length() && sql.regionMatches(true, start, word, 0, word.length());
  }
}
