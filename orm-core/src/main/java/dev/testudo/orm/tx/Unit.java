package dev.testudo.orm.tx;

import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Database;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all frames of one transaction share, most of all its connection. Also their lock: statements
 * are issued while it is held, so that their order on the connection is the order of the frames.
 */
final class Unit {
  private final Terms terms;
  private final Connection connection;
  private Consumer<Throwable> whenLate;
  private @Nullable TransactionException late;
  private int running;
  private int savepoints;
  private long idleSince = System.nanoTime();
  private @Nullable ConnectionException lost;

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
    idleSince = System.nanoTime();
  }

  /** The connection was lost; what comes before the end of the time is the reason of the end. */
  synchronized void lost(ConnectionException failure) {
    if (late == null && lost == null) {
      lost = failure;
    }
  }

  /** Whether a statement of a frame is under way. */
  synchronized boolean isBusy() {
    return running > 0;
  }

  /**
   * From now on, what happens when the time is over.
   *
   * @param action is given what ended the transaction
   * @return what ended it already, so that nothing will happen; null if the time is not over
   */
  synchronized @Nullable Throwable whenLate(Consumer<Throwable> action) {
    whenLate = action;
    return end();
  }

  /** The time is over. */
  void expire() {
    late(Refusals.late(terms)).run();
  }

  /** Ends the transaction if nothing has been done in it for so long, in nanoseconds. */
  void expireIfIdle(long longest) {
    Runnable end;
    synchronized (this) {
      if (running > 0 || late != null || System.nanoTime() - idleSince < longest) {
        return;
      }
      end = late(Refusals.idle(terms, Duration.ofNanos(longest)));
    }
    end.run();
  }

  private synchronized Runnable late(TransactionException reason) {
    late = reason;
    Consumer<Throwable> action = whenLate;
    Throwable first = lost == null ? reason : lost;
    return () -> action.accept(first);
  }

  /** Why the transaction ends early, null if its time is not over. */
  synchronized @Nullable TransactionException late() {
    return late;
  }

  /** What ended it, if its time is over: that, or the loss of its connection before. */
  synchronized @Nullable Throwable end() {
    return late == null || lost == null ? late : lost;
  }
}
