package dev.testudo.orm.tx;

import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Database;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all frames of one transaction share, most of all its connection. Also their lock: statements
 * are issued while it is held, so that their order on the connection is the order of the frames.
 */
final class Unit {
  private final Terms terms;
  private final Connection connection;
  private Consumer<TransactionException> whenLate;
  private @Nullable TransactionException late;
  private int running;
  private int savepoints;

  Unit(Terms terms, Connection connection) {
    this.terms = terms;
    this.connection = connection;
    this.whenLate = nothingYet -> connection.discard();
  }

  Terms terms() {
    return terms;
  }

  Database database() {
    return terms.database();
  }

  Connection connection() {
    return connection;
  }

  String nextSavepoint() {
    return "testudo_" + ++savepoints;
  }

  void began() {
    running++;
  }

  void ended() {
    running--;
  }

  /** Whether a statement of a frame is under way. */
  synchronized boolean isBusy() {
    return running > 0;
  }

  /**
   * From now on, what happens when the time is over.
   *
   * @return false if it is over already: then nothing will happen
   */
  synchronized boolean whenLate(Consumer<TransactionException> action) {
    whenLate = action;
    return late == null;
  }

  /** The time is over. */
  void expire() {
    Consumer<TransactionException> action;
    TransactionException reason = Refusals.late(terms);
    synchronized (this) {
      late = reason;
      action = whenLate;
    }
    action.accept(reason);
  }

  /** Why the transaction ends early, null if its time is not over. */
  synchronized @Nullable TransactionException late() {
    return late;
  }
}
