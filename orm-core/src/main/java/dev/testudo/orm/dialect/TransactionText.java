package dev.testudo.orm.dialect;

import java.util.Locale;

/** Tells from a statement's text whether it opens or ends a transaction. */
public final class TransactionText {
  private TransactionText() {}

  /**
   * Whether a transaction is open after a statement.
   *
   * @param sql what was sent
   * @param open whether one was open before
   */
  public static boolean openAfter(String sql, boolean open) {
    String text = sql.strip().toUpperCase(Locale.ROOT);
    if (begins(text, "BEGIN") || begins(text, "START TRANSACTION")) {
      return true;
    }
    if (begins(text, "COMMIT") || begins(text, "END") || begins(text, "ABORT")) {
      return false;
    }
    if (begins(text, "ROLLBACK")) {
      // Back to a savepoint only: the transaction goes on.
      return open && text.matches("ROLLBACK\\s+(WORK\\s+|TRANSACTION\\s+)?TO\\b.*");
    }
    return open;
  }

  private static boolean begins(String text, String words) {
    return text.startsWith(words)
        && (text.length() == words.length() || !Character.isLetter(text.charAt(words.length())));
  }
}
