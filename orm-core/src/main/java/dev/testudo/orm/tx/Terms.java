package dev.testudo.orm.tx;

import dev.testudo.orm.dialect.TransactionMode;
import dev.testudo.orm.exec.Database;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a transaction is made.
 *
 * @param home the way to its database outside of it
 * @param mode what is asked of the engine
 * @param owner whose transactions it is one of; null if nobody can join it
 * @param label its name in messages, null if it has none
 * @param merges whether statements that are issued together may be sent as one
 * @param timeout how long it may take, null for as long as it likes
 * @param begun shows who asked for it, null if nobody wants to know
 * @param clockwork where its time is watched; not null if its time is limited
 */
record Terms(
    DatabaseRoute home,
    TransactionMode mode,
    @Nullable Transactions owner,
    @Nullable String label,
    boolean merges,
    @Nullable Duration timeout,
    @Nullable Throwable begun,
    @Nullable ContextInternal clockwork) {

  /** The terms of a few statements that belong together. */
  static Terms plain(DatabaseRoute home) {
    return new Terms(
        home, TransactionMode.DEFAULT, null, null, home.home().merges(), null, null, null);
  }

  Database database() {
    return home.database();
  }

  /** The transaction as messages call it. */
  String describe() {
    return label == null
        ? "transaction on \"" + database().name() + "\""
        : "transaction \"" + label + "\" on \"" + database().name() + "\"";
  }
}
