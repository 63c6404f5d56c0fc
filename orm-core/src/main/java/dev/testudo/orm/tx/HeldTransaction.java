package dev.testudo.orm.tx;

import dev.testudo.orm.exec.Database;
import org.jspecify.annotations.Nullable;

/** Says in the log that a transaction is open for longer than the configuration expects. */
final class HeldTransaction {
  private static final System.Logger LOG = System.getLogger("dev.testudo.orm.tx");

  private HeldTransaction() {}

  /** The stack of the caller, if it may be needed. */
  static @Nullable Throwable begun(Database database) {
    return database.slowTransaction() == null
        ? null
        : new IllegalStateException("the transaction was begun here");
  }

  /** Starts to wait for the end of a transaction; what is returned tells that it has ended. */
  static Runnable watch(Terms terms) {
    Throwable begun = terms.begun();
    return begun == null
        ? () -> {}
        : Deadline.of(terms, terms.database().slowTransaction(), () -> warn(terms, begun));
  }

  private static void warn(Terms terms, Throwable begun) {
    LOG.log(
        System.Logger.Level.WARNING,
        "The "
            + terms.describe()
            + " is still open after "
            + terms.database().slowTransaction().toMillis()
            + " ms, and keeps its connection.",
        begun);
  }
}
