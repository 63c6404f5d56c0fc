package dev.testudo.orm.exec;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The listeners of one Orm; for use by any thread. */
public final class StatementListeners {
  private final List<StatementListener> listeners = new CopyOnWriteArrayList<>();

  /** No listeners yet. */
  public StatementListeners() {}

  /** Adds a listener until the returned handle is run. */
  public Runnable add(StatementListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
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
