package dev.testudo.orm.exec;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The listeners of one Orm; for use by any thread. */
public final class StatementListeners {
  private final List<StatementListener> listeners = new CopyOnWriteArrayList<>();
  private final List<ReadCount> counts = new CopyOnWriteArrayList<>();

  /** No listeners yet. */
  public StatementListeners() {}

  /** Adds a listener until the returned handle is run. */
  public Runnable add(StatementListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Tells a listener once of each read that is repeated more often, until the handle is run.
   *
   * @param most up to how many times nothing is said, 1 or more
   */
  public Runnable add(int most, RepeatedReadListener listener) {
    var count = new ReadCount(most, Long.MAX_VALUE, listener, System::nanoTime);
    counts.add(count);
    return () -> counts.remove(count);
  }

  List<ReadCount> counts() {
    return counts;
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  void finished(StatementEvent event) {
    for (StatementListener listener : listeners) {
      try {
        listener.finished(event);
      } catch (RuntimeException e) {
        // A listener that fails must not turn a statement that succeeded into a failure.
        SqlLog.LOG.log(System.Logger.Level.WARNING, "A statement listener failed", e);
      }
    }
  }
}
