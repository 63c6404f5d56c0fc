package dev.testudo.orm.tx;

import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.error.IntegrityException;
import dev.testudo.orm.error.QueryTimeoutException;
import dev.testudo.orm.error.Report;

/** What the failure of a COMMIT means. */
final class CommitFailure {
  private CommitFailure() {}

  /** Whether the database itself said that it did not commit. */
  static boolean isRollback(Throwable failure) {
    if (Frame.isConflict(failure) || failure instanceof IntegrityException) {
      return true;
    }
    return failure instanceof DatabaseException e
        && !(e instanceof ConnectionException || e instanceof QueryTimeoutException)
        && (e.facts().sqlState() != null || e.facts().vendorCode() != 0);
  }

  static Report report(Terms terms) {
    return Report.of("Whether the " + terms.describe() + " was committed is not known.")
        .likelyCause("the connection was lost, or the time was over, before COMMIT was answered.")
        .wayOut("Look at the data before you do it again: it may be there.");
  }
}
