package dev.testudo.orm.exec.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Stops the statement that a session runs, from any thread. */
final class Stopper {
  private final long timeoutNanos;
  private @Nullable Statement running;
  private @Nullable String reason;
  private @Nullable String doom;
  private long deadline;

  /** A stopper; 0 means that statements may run for ever. */
  Stopper(long timeoutNanos) {
    this.timeoutNanos = timeoutNanos;
  }

  /** Called by the session right before it runs a statement. */
  synchronized void begin(Statement statement) {
    running = statement;
    reason = null;
    if (timeoutNanos > 0) {
      deadline = System.nanoTime() + timeoutNanos;
    }
  }

  /** Called by the session after a statement: why it was stopped, null if it was not. */
  synchronized @Nullable String end() {
    running = null;
    return reason;
  }

  /**
   * Stops the running statement if its time is over. To be called again and again: a driver does
   * not notice an order that comes right before it starts to work.
   */
  synchronized void stopIfLate(long now) {
    if (doom != null) {
      stop(doom);
    } else if (timeoutNanos > 0 && now - deadline >= 0) {
      stop(
          "the statement was stopped because it ran longer than "
              + Duration.ofNanos(timeoutNanos).toMillis()
              + " ms");
    }
  }

  /** Stops the running statement, and from now on every other. */
  synchronized void doom(String why) {
    doom = why;
    stop(why);
  }

  private void stop(String why) {
    if (running == null) {
      return;
    }
    reason = why;
    try {
      running.cancel();
    } catch (SQLException e) {
      // The statement is closed: it has just ended by itself.
      running = null;
    }
  }
}
